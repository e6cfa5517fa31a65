package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.action.Act;
import drainboard.ui.action.Acts;
import drainboard.ui.action.KeyTable;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// What the window can do: palette, key sheet, menu and README say the same, by keys alone.
@ExtendWith(WindowRobot.class)
class ActsInWindowTest {
    private static final String BEGIN = "<!-- keys -->\n";
    private static final String END = "<!-- /keys -->";
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Acts acts() {
        return window.board().acts();
    }

    private static boolean shows(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        Node at = robot.lookup(id).tryQuery().orElse(null);
        boolean there = at != null;
        for (; at != null; at = at.getParent()) {
            there &= at.isVisible();
        }
        return there;
    }

    @Test
    void the_readme_has_the_table_of_the_registry() throws Exception {
        Path readme = Path.of("README.md");
        String text = Files.readString(readme);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String table =
                WaitForAsyncUtils.waitForAsyncFx(
                        9000, () -> KeyTable.markdown(KeyTable.of(acts(), _ -> true)));
        if (Boolean.getBoolean("drainboard.readme")) {
            Files.writeString(readme, text.substring(0, from) + table + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as("run this test with -Ddrainboard.readme=true to write the table anew")
                .isEqualTo(table);
    }

    @Test
    void the_menu_opens_whole_below_its_button() {
        window.resize(1440, 900);
        MenuButton menu = SampleWindow.read(() -> (MenuButton) window.root().lookup("#menu"));
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            // What pops up is dressed as the window is.
            Shots.dress(window.stage().getScene(), theme);
            WaitForAsyncUtils.waitForAsyncFx(60_000, menu::show);
            WaitForAsyncUtils.waitForFxEvents();
            Parent opened = SampleWindow.top();
            Shots.one(opened, "window-menu", theme);
            assertThat(Shots.clipped(opened)).isEmpty();
            WaitForAsyncUtils.waitForAsyncFx(60_000, menu::hide);
        }
    }

    @Test
    void the_menu_has_every_act_with_its_keys() {
        List<MenuItem> items =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () ->
                                ((MenuButton) window.root().lookup("#menu"))
                                        .getItems().stream()
                                                .flatMap(ActsInWindowTest::leaves)
                                                .toList());
        for (Act act : acts().all()) {
            String id = "menu-" + act.id().replace('.', '-');
            MenuItem item =
                    items.stream().filter(one -> id.equals(one.getId())).findFirst().orElseThrow();
            assertThat(item.getText()).startsWith(act.name());
            String keys = String.join(", ", acts().keysOf(act));
            assertThat(item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText())
                    .isEqualTo(keys);
        }
    }

    private static Stream<MenuItem> leaves(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(ActsInWindowTest::leaves)
                : Stream.of(item);
    }

    @Test
    void the_palette_goes_to_a_node_by_keys_alone_and_gives_the_focus_back(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).resize(990, 900);
        robot.interact(() -> robot.lookup("#drains-table").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(shows(robot, "#palette")).isTrue();
        Shots.of(window.root(), "palette");
        robot.write("a");
        assertThat(shows(robot, "#ack")).as("letters are letters in it").isFalse();
        Shots.of(window.root(), "palette-found");
        assertThat(Shots.clipped(robot.lookup("#palette-list").queryParent()))
                .as("what hinders an act, or what an incident is about, is read whole")
                .isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(shows(robot, "#palette")).isFalse();
        assertThat(window.root().getScene().getFocusOwner().getId()).isEqualTo("drains-table");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("0x77").push(KeyCode.ENTER);
        assertThat(SampleWindow.label(robot, "#inspector-title")).contains("0x77");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(SampleWindow.label(robot, "#shell-said")).contains("comes later");
        robot.push(KeyCode.G).push(KeyCode.S).push(KeyCode.SLASH);
        assertThat(SampleWindow.label(robot, "#shell-said"))
                .contains("no filter: it always shows every source");
    }

    @Test
    void the_key_sheet_says_what_the_registry_says_and_is_copied(FxRobot robot) {
        window.resize(990, 900);
        robot.push(KeyCode.F1);
        assertThat(shows(robot, "#key-sheet")).isTrue();
        Shots.of(window.root(), "key-sheet");
        robot.interact(() -> robot.lookup("#key-sheet-copy").queryButton().fire());
        String copied =
                WaitForAsyncUtils.waitForAsyncFx(
                        9000, () -> Clipboard.getSystemClipboard().getString());
        for (Act act : acts().all()) {
            String place = acts().placeOf(act);
            if (!place.equals(Acts.WINDOW) && !shows(robot, "#" + place)) {
                assertThat(copied).doesNotContain(act.name());
            } else if (!acts().keysOf(act).isEmpty()) {
                assertThat(copied).contains(act.name(), acts().keysOf(act).getFirst());
            }
        }
        robot.push(KeyCode.ESCAPE);
        assertThat(shows(robot, "#key-sheet")).isFalse();
    }

    @Test
    void quit_is_found_in_the_palette_and_asks_as_the_windows_own_button_does(FxRobot robot) {
        AtomicInteger asked = new AtomicInteger();
        robot.interact(
                () ->
                        window.stage()
                                .setOnCloseRequest(
                                        request -> {
                                            asked.incrementAndGet();
                                            request.consume();
                                        }));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("quit");
        robot.push(KeyCode.ENTER);
        assertThat(asked).hasValue(1);
        assertThat(window.stage().isShowing()).isTrue();
        robot.interact(() -> window.stage().setOnCloseRequest(null));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("quit");
        robot.push(KeyCode.ENTER);
        assertThat(window.stage().isShowing()).isFalse();
    }

    @Test
    void other_keys_do_what_the_configuration_says(FxRobot robot) {
        List<String> refused =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000,
                        () ->
                                window.board()
                                        .rebind(
                                                Map.of(
                                                        "help.keys", List.of("F4"),
                                                        "view.theme", List.of("a"))));
        assertThat(refused).singleElement().asString().contains("view.theme", "incident.acknow");
        robot.push(KeyCode.F1);
        assertThat(shows(robot, "#key-sheet")).isFalse();
        robot.push(KeyCode.F4);
        assertThat(shows(robot, "#key-sheet")).isTrue();
    }

    @Test
    void the_inspector_is_torn_off_and_comes_back(FxRobot robot) {
        window.resize(990, 900);
        Act tear = acts().find("view.tear.inspector").orElseThrow();
        robot.interact(() -> tear.run().run());
        Window own = owner("#inspector");
        assertThat(own).isNotSameAs(window.stage());
        assertThat(own.getScene().getStylesheets())
                .isEqualTo(window.root().getScene().getStylesheets());
        robot.interact(tear.run());
        assertThat(own.isShowing()).isFalse();
        // So narrow, what is chosen is told in its own panel only where that is asked for.
        assertThat(robot.from(window.root()).lookup("#inspector").tryQuery()).isEmpty();
        window.resize(1440, 900);
        assertThat(robot.from(window.root()).lookup("#inspector").query().isVisible()).isTrue();
    }

    @Test
    void the_timeline_is_torn_off_goes_on_beside_another_page_and_comes_back(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot);
        robot.interact(acts().find("go.timeline").orElseThrow().run());
        Act tear = acts().find("view.tear.timeline").orElseThrow();
        robot.interact(tear.run());
        Window own = owner("#timeline-lanes");
        assertThat(own).isNotSameAs(window.stage());
        robot.interact(acts().find("go.drains").orElseThrow().run());
        WritableImage before = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> lanes(own));
        window.later(12);
        SampleWindow.until(() -> !isSame(before, lanes(own)));
        robot.interact(tear.run());
        assertThat(own.isShowing()).isFalse();
        robot.interact(acts().find("go.timeline").orElseThrow().run());
        assertThat(owner("#timeline-lanes")).isSameAs(window.stage());
    }

    private static WritableImage lanes(Window of) {
        return of.getScene().lookup("#timeline-lanes").snapshot(null, null);
    }

    private static boolean isSame(WritableImage one, WritableImage other) {
        PixelReader some = one.getPixelReader();
        PixelReader more = other.getPixelReader();
        for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
            for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
                if (some.getArgb(x, y) != more.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Window owner(String part) {
        return SampleWindow.read(
                () ->
                        Window.getWindows().stream()
                                .filter(one -> one.getScene().lookup(part) != null)
                                .findFirst()
                                .orElseThrow());
    }
}
