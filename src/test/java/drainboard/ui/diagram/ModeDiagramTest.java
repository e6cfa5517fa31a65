package drainboard.ui.diagram;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Pictures;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.fx.WindowRobot;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.stream.Stream;

/// The diagram shows what its view model says, to eyes, keys and readers.
@ExtendWith(WindowRobot.class)
class ModeDiagramTest {
    private final ModeDiagramViewModel viewModel = new ModeDiagramViewModel();
    private ModeDiagram diagram;
    private Scene scene;

    @Start
    void start(Stage stage) {
        diagram = new ModeDiagram(viewModel);
        scene = new Scene(new StackPane(diagram), 780, 200);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void a_box_shows_its_count_and_age(FxRobot robot) {
        show(calm());
        assertThat(texts("#mode-accepting")).contains("Accepting", "1\u00a0204", "0");
        assertThat(texts("#mode-draining")).contains("Draining", "7", "4 m");
        assertThat(robot.lookup("#mode-draining").<Node>query().getAccessibleText())
                .isEqualTo("Draining 7, oldest 4 m 12 s");
        assertThat(diagram.getAccessibleText())
                .startsWith("Accepting 1\u00a0204")
                .contains("in all");
    }

    @Test
    void every_box_is_a_stop_with_a_name_and_room(FxRobot robot) {
        show(calm());
        List<Node> stops = diagram.getChildren().stream().filter(Node::isFocusTraversable).toList();
        assertThat(stops)
                .extracting(Node::getId)
                .containsExactly(
                        "mode-accepting",
                        "mode-draining",
                        "mode-drained",
                        "mode-maintenance",
                        "mode-returning",
                        "mode-fence_lost",
                        "mode-unknown",
                        "mode-unit");
        assertThat(stops)
                .extracting(Node::getAccessibleText)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(stops)
                .allMatch(stop -> stop.getLayoutBounds().getHeight() >= 24)
                .allMatch(stop -> stop.getLayoutBounds().getWidth() >= 24);
    }

    @Test
    void a_click_or_a_key_chooses_a_mode(FxRobot robot) {
        show(calm());
        robot.clickOn("#mode-drained");
        assertThat(viewModel.chosen().get()).contains(DRAINED);
        robot.type(KeyCode.ENTER);
        assertThat(viewModel.chosen().get()).isEmpty();
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        assertThat(viewModel.chosen().get()).contains(MAINTENANCE);
    }

    @Test
    void the_button_counts_placements(FxRobot robot) {
        show(calm());
        robot.clickOn("#mode-unit");
        assertThat(viewModel.model().get().placements()).isTrue();
        robot.clickOn("#mode-unit");
        assertThat(viewModel.model().get().placements()).isFalse();
    }

    @Test
    void a_dot_goes_along_only_where_things_may_move() {
        for (boolean still : new boolean[] {false, true}) {
            boolean sent =
                    WaitForAsyncUtils.waitForAsyncFx(
                            60_000,
                            () -> {
                                ModeDiagramViewModel own = new ModeDiagramViewModel();
                                ModeDiagram drawn =
                                        new ModeDiagram(
                                                own,
                                                Times.ofUtc(),
                                                new SimpleBooleanProperty(still));
                                Pictures.draw(drawn, 766, 176, Theme.DARK, "diagram-still");
                                own.show(calm().picture());
                                return drawn.lookupAll(".edge-dot").stream()
                                        .anyMatch(Node::isVisible);
                            });
            assertThat(sent).isEqualTo(!still);
        }
    }

    @Test
    void no_text_is_cut() {
        show(rough());
        List<String> cut =
                labels(diagram)
                        .filter(label -> !label.getText().isEmpty() && label.isVisible())
                        .filter(label -> label.getWidth() + 0.5 < label.prefWidth(-1))
                        .map(Labeled::getText)
                        .toList();
        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {560, 600, 632})
    void no_word_of_a_box_is_cut_where_it_is_narrow(double width) {
        show(rough());
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> diagram.setMaxWidth(width));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(diagram.getWidth()).isEqualTo(width);
        List<String> cut =
                diagram.getChildren().stream()
                        .filter(ModeBox.class::isInstance)
                        .flatMap(ModeDiagramTest::labels)
                        .filter(label -> !label.getText().isEmpty() && label.isVisible())
                        .filter(label -> label.getWidth() + 0.5 < label.prefWidth(-1))
                        .map(Labeled::getText)
                        .toList();
        assertThat(cut).isEmpty();
    }

    @Test
    void a_calm_fleet_has_neither_red_nor_amber() {
        for (Theme theme : Theme.values()) {
            Image image = picture(calm(), theme, "diagram-calm");
            assertThat(near(image, alarmColours(theme))).isZero();
        }
    }

    @Test
    void a_lost_fence_is_red_and_a_refusal_amber() {
        for (Theme theme : Theme.values()) {
            Image image = picture(rough(), theme, "diagram-rough");
            assertThat(near(image, alarmColours(theme).subList(0, 1))).isGreaterThan(200);
            assertThat(near(image, alarmColours(theme).subList(1, 2))).isGreaterThan(40);
        }
    }

    @Test
    void other_states_are_pictured() {
        for (Theme theme : Theme.values()) {
            picture(
                    calm().in(FENCE_LOST, 9001, 60).move(9001, FENCE_LOST, DRAINED, 1),
                    theme,
                    "diagram-held");
            picture(calm().in(FENCE_LOST, 9001, 60).lose(), theme, "diagram-held-unknown");
            HandRun extended =
                    new HandRun(
                            ModeChange.of(MAINTENANCE, ACCEPTING),
                            ModeChange.of(ACCEPTING, MAINTENANCE),
                            ModeChange.of(DRAINING, ACCEPTING),
                            ModeChange.of(DRAINING, FENCE_LOST),
                            ModeChange.of(FENCE_LOST, MAINTENANCE));
            fill(extended);
            picture(extended.move(9002, DRAINING, ACCEPTING, 1), theme, "diagram-extended");
            picture(calm().lose(), theme, "diagram-lost");
            picture(rough().doubt(9000), theme, "diagram-wide", 1114);
            picture(rough(), theme, "diagram-narrow", 632);
            picture(rough(), theme, "diagram-narrowest", 560);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {560, 632, 766, 1114})
    void the_head_of_an_arrow_is_wider_than_its_line_however_busy_it_is(int width) {
        HandRun run = calm();
        for (int node = 0; node < 400; node++) {
            run.move(node, ACCEPTING, DRAINING, 1)
                    .move(node, DRAINING, DRAINED, 1)
                    .move(node, DRAINED, FENCE_LOST, 1)
                    .move(node, FENCE_LOST, DRAINED, 1);
        }
        ModeDiagram drawn = drawn(run, Theme.DARK, "diagram-busy-" + width, width);
        List<Path> busy =
                drawn.lookupAll(".edge").stream()
                        .map(Path.class::cast)
                        .filter(line -> line.getStrokeWidth() > 5)
                        .toList();
        assertThat(busy).hasSizeGreaterThan(2);
        assertThat(busy)
                .allSatisfy(
                        line -> {
                            Bounds head = line.getParent().lookup(".edge-head").getLayoutBounds();
                            assertThat(Math.max(head.getWidth(), head.getHeight()))
                                    .isGreaterThanOrEqualTo(line.getStrokeWidth() + 5);
                        });
    }

    @ParameterizedTest
    @ValueSource(ints = {560, 632, 757, 766, 940, 1114})
    void words_of_neighbouring_lines_are_apart(int width) {
        ModeDiagram drawn = drawn(rebuffed(), Theme.DARK, "diagram-refused-" + width, width);
        List<Bounds> words =
                drawn.lookupAll(".edge-label").stream()
                        .filter(Node::isVisible)
                        .map(ModeDiagramTest::inScene)
                        .toList();
        assertThat(words).hasSizeGreaterThan(4);
        for (int at = 0; at < words.size(); at++) {
            Bounds word = words.get(at);
            Bounds around =
                    new BoundingBox(
                            word.getMinX() - 6,
                            word.getMinY(),
                            word.getWidth() + 12,
                            word.getHeight());
            assertThat(words.subList(at + 1, words.size())).noneMatch(around::intersects);
        }
    }

    private static HandRun rebuffed() {
        return calm().in(FENCE_LOST, 9000, 1)
                .move(9001, FENCE_LOST, DRAINED, 1)
                .move(9002, FENCE_LOST, DRAINING, 1)
                .refuse(DRAINING, FENCE_LOST, 1, 1)
                .refuse(ACCEPTING, FENCE_LOST, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {560, 632, 757, 766, 940, 1114})
    void no_word_lies_on_an_arrow_to_or_from_the_fence(int width) {
        ModeDiagram drawn = drawn(rebuffed(), Theme.DARK, "diagram-refused-" + width, width);
        double row = inScene(drawn.lookup("#mode-drained")).getMaxY();
        List<Bounds> arrows =
                drawn.lookupAll(".edge-head").stream()
                        .map(ModeDiagramTest::inScene)
                        .filter(head -> head.getMinY() > row - 7)
                        .toList();
        assertThat(arrows).hasSizeGreaterThan(3);
        assertThat(drawn.lookupAll(".edge-label").stream().filter(Node::isVisible))
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        word ->
                                assertThat(arrows)
                                        .as(((Label) word).getText())
                                        .noneMatch(inScene(word)::intersects));
    }

    @Test
    void a_pair_that_is_refused_again_keeps_its_line_its_lane_and_what_points_at_it() {
        show(calm().refuse(ACCEPTING, DRAINED, 1, 9).refuse(DRAINING, RETURNING, 1, 5));
        List<Node> lines = List.copyOf(diagram.lookupAll(".edge"));
        List<String> way = ways();
        show(
                calm().refuse(DRAINING, RETURNING, 1, 5)
                        .refuse(ACCEPTING, DRAINED, 1200, 1)
                        .move(9002, DRAINING, DRAINED, 1));
        assertThat(List.copyOf(diagram.lookupAll(".edge"))).isEqualTo(lines);
        assertThat(ways()).isEqualTo(way);
        assertThat(written()).contains("×1\u00a0200 illegal", "×1 illegal", "+1");
        show(calm().refuse(DRAINING, RETURNING, 2, 1));
        assertThat(written()).contains("×2 illegal").noneMatch(words -> words.startsWith("×1"));
    }

    @Test
    void marks_have_an_edge_in_high_contrast_alone() {
        for (Theme theme : Theme.values()) {
            WaitForAsyncUtils.waitForAsyncFx(
                    60_000,
                    () -> {
                        Theme.apply(scene, theme);
                        scene.getRoot().applyCss();
                    });
            Border border = ((Region) box(".state-mark")).getBorder();
            assertThat(border != null && !border.isEmpty())
                    .as(theme.name())
                    .isEqualTo(theme == Theme.HIGH_CONTRAST);
        }
    }

    @Test
    void what_is_written_on_a_line_is_whole_though_it_was_there_before_the_diagram() {
        show(calm().refuse(ACCEPTING, DRAINED, 1200, 1));
        ModeDiagram late =
                WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new ModeDiagram(viewModel));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> scene.setRoot(new StackPane(late)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(late.lookupAll(".edge-ghost-label"))
                .singleElement()
                .satisfies(
                        word -> {
                            Label label = (Label) word;
                            assertThat(label.getText()).isEqualTo("×1\u00a0200 illegal");
                            assertThat(label.getWidth()).isEqualTo(label.prefWidth(-1));
                        });
    }

    /// What is written on the lines.
    private List<String> written() {
        return diagram.lookupAll(".edge-label").stream()
                .filter(Node::isVisible)
                .map(word -> ((Label) word).getText())
                .toList();
    }

    /// Which way the arrows of the refused pairs go.
    private List<String> ways() {
        return diagram.lookupAll(".edge-ghost").stream()
                .map(line -> ((Path) line).getElements().toString())
                .toList();
    }

    @Test
    void a_refused_news_of_a_lost_fence_is_seen_to_lead_to_it() {
        show(calm().refuse(DRAINING, FENCE_LOST, 1, 1));
        Bounds line = inScene(box(".edge-ghost"));
        assertThat(line.getMinY()).isCloseTo(inScene(box("#mode-draining")).getMaxY(), within(3.0));
        assertThat(line.getWidth()).isLessThan(6);
        assertThat(inScene(box(".edge-ghost-head")).getMaxY())
                .isCloseTo(inScene(box("#mode-fence_lost")).getMinY(), within(3.0));
    }

    @Test
    void a_lost_fence_that_is_chosen_stays_red_and_is_seen_to_be_chosen(FxRobot robot) {
        show(calm().in(FENCE_LOST, 9000, 1));
        Region fence = robot.lookup("#mode-fence_lost").queryAs(Region.class);
        List<Paint> before = fills(fence);
        robot.clickOn(fence);
        assertThat(fills(fence)).contains(alarmColours(Theme.DARK).getFirst());
        assertThat(fills(fence).getLast()).isNotEqualTo(before.getLast());
        robot.clickOn("#mode-unit");
        assertThat(fills(fence)).contains(alarmColours(Theme.DARK).getFirst());
        assertThat(fills(fence).getLast()).isNotEqualTo(before.getLast());
    }

    private static List<Paint> fills(Region part) {
        return part.getBackground().getFills().stream().map(BackgroundFill::getFill).toList();
    }

    private Node box(String query) {
        return diagram.lookup(query);
    }

    private static Bounds inScene(Node part) {
        return part.localToScene(part.getLayoutBounds());
    }

    private static HandRun calm() {
        HandRun run = new HandRun();
        fill(run);
        return run.move(4999, ACCEPTING, DRAINING, 2);
    }

    private static void fill(HandRun run) {
        for (int i = 0; i < 1204; i++) {
            run.in(ACCEPTING, i, 0);
        }
        for (int i = 0; i < 6; i++) {
            run.in(DRAINING, 5000 + i, 252 - i);
        }
        for (int i = 0; i < 3; i++) {
            run.in(DRAINED, 6000 + i, 1900 - i);
        }
        run.in(MAINTENANCE, 7000, 7500).in(RETURNING, 8000, 20);
        for (int i = 0; i < 14; i++) {
            run.in(ACCEPTING, 3000 + i, 60).doubt(3000 + i);
        }
    }

    private static HandRun rough() {
        return calm().in(FENCE_LOST, 9000, 724).refuse(ACCEPTING, DRAINED, 2, 400);
    }

    private void show(HandRun run) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> viewModel.show(run.picture()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Image picture(HandRun run, Theme theme, String name) {
        return picture(run, theme, name, 766);
    }

    private static Image picture(HandRun run, Theme theme, String name, int width) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    ModeDiagramViewModel own = new ModeDiagramViewModel();
                    own.show(run.picture());
                    own.choose(MAINTENANCE);
                    return Pictures.draw(new ModeDiagram(own), width, 176, theme, name);
                });
    }

    /// A diagram as it is laid out where it is so wide, in no window.
    private static ModeDiagram drawn(HandRun run, Theme theme, String name, int width) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    ModeDiagramViewModel own = new ModeDiagramViewModel();
                    own.show(run.picture());
                    ModeDiagram laid = new ModeDiagram(own);
                    Pictures.draw(laid, width, 176, theme, name);
                    return laid;
                });
    }

    private static List<Color> alarmColours(Theme theme) {
        return theme == Theme.LIGHT
                ? List.of(Color.web("#ae1f33"), Color.web("#ad8000"))
                : List.of(Color.web("#ff5f52"), Color.web("#ffcb2e"));
    }

    private static int near(Image image, List<Color> colours) {
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color pixel = image.getPixelReader().getColor(x, y);
                if (colours.stream().anyMatch(colour -> distance(pixel, colour) < 0.15)) {
                    found++;
                }
            }
        }
        return found;
    }

    private static double distance(Color a, Color b) {
        double red = a.getRed() - b.getRed();
        double green = a.getGreen() - b.getGreen();
        double blue = a.getBlue() - b.getBlue();
        return Math.sqrt(red * red + green * green + blue * blue);
    }

    private List<String> texts(String id) {
        return labels(diagram.lookup(id)).map(Labeled::getText).toList();
    }

    private static Stream<Label> labels(Node node) {
        if (node instanceof Label label) {
            return Stream.of(label);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(ModeDiagramTest::labels)
                : Stream.of();
    }

    @Test
    void the_theme_can_change_while_it_is_shown() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Theme.apply(scene, Theme.LIGHT));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("light.css"));
        assertThat(NodeMode.ALL)
                .allMatch(mode -> diagram.lookup("#mode-" + mode.wireName()) != null);
    }
}
