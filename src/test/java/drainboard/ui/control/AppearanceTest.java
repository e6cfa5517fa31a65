package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drainboard.ui.fx.SystemLook;
import drainboard.ui.fx.WindowRobot;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// A window looks as its operator and the system want it, and changes at once when they do.
@ExtendWith(WindowRobot.class)
class AppearanceTest {
    private static final Instant AT = Instant.parse("2026-11-20T21:12:03.120Z");

    private final SimpleObjectProperty<Boolean> dark = new SimpleObjectProperty<>(true);
    private final SimpleObjectProperty<Boolean> contrast = new SimpleObjectProperty<>(false);
    private final SimpleObjectProperty<Boolean> still = new SimpleObjectProperty<>(false);
    private final Appearance look =
            new Appearance(
                    ThemeChoice.SYSTEM,
                    new SystemLook(dark, contrast, still),
                    new Times(ZoneId.of("Asia/Kolkata")));
    private Label label;
    private Button button;
    private Scene scene;

    @Start
    void open(Stage stage) {
        label = new Label("Accepting");
        button = new Button("Copy");
        button.setTooltip(new Tooltip("Copies all"));
        scene = look.scene(new StackPane(label, button), 400, 300, 200, 100);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void the_theme_follows_the_system_until_one_is_chosen() {
        assertThat(sheet()).endsWith("tokens/dark.css");
        on(() -> dark.set(false));
        assertThat(sheet()).endsWith("tokens/light.css");
        on(() -> contrast.set(true));
        assertThat(sheet()).endsWith("tokens/contrast.css");
        on(() -> look.themeProperty().set(ThemeChoice.DARK));
        assertThat(sheet()).endsWith("tokens/dark.css");
        on(look::turn);
        assertThat(sheet()).endsWith("tokens/light.css");
        on(() -> look.themeProperty().set(ThemeChoice.SYSTEM));
        assertThat(sheet()).endsWith("tokens/contrast.css");
    }

    @Test
    void the_text_grows_step_by_step_and_all_else_with_it() {
        double usual = height();
        on(() -> look.text().choose(200));
        assertThat(height()).isEqualTo(2 * usual);
        on(look.text()::larger);
        assertThat(look.text().percentProperty().get()).isEqualTo(200);
        on(() -> look.text().smaller(200));
        assertThat(look.text().percentProperty().get()).isEqualTo(175);
        on(() -> look.text().smaller(145));
        assertThat(look.text().percentProperty().get()).isEqualTo(125);
        on(look.text()::usual);
        on(() -> look.text().smaller(100));
        assertThat(height()).isCloseTo(0.9 * usual, within(0.01));
        on(() -> look.text().choose(120));
        assertThat(look.text().percentProperty().get()).isEqualTo(110);
        on(() -> look.text().choose(1));
        assertThat(look.text().percentProperty().get()).isEqualTo(90);
    }

    @Test
    void in_a_small_window_the_text_grows_as_far_as_it_can() {
        Zoom tight = new Zoom(new StackPane(), look.text(), 300, 100);
        on(
                () -> {
                    new Scene(tight, 400, 300);
                    look.text().choose(200);
                    tight.resize(400, 300);
                    tight.layout();
                });
        assertThat(tight.factor()).isEqualTo(400 / 300.0);
        assertThat(tight.shortageProperty().get())
                .isEqualTo("Shown at 133 %: this window has no room for more.");
        on(
                () -> {
                    look.text().choose(100);
                    tight.resize(200, 100);
                    tight.layout();
                });
        assertThat(tight.factor()).isEqualTo(1);
        assertThat(tight.shortageProperty().get()).isEmpty();
    }

    @Test
    void what_hangs_on_the_window_grows_too() {
        on(
                () -> {
                    look.text().choose(200);
                    button.getTooltip().show(button, 10, 10);
                });
        assertThat(button.getTooltip().getFont().getSize()).isEqualTo(24);
        on(
                () -> {
                    button.getTooltip().hide();
                    look.text().choose(100);
                    button.getTooltip().show(button, 10, 10);
                });
        assertThat(button.getTooltip().getFont().getSize()).isEqualTo(12);
        on(button.getTooltip()::hide);
    }

    @Test
    void a_window_above_another_has_an_edge_and_its_content_all_the_room() {
        Pane content = new Pane();
        content.setStyle("-fx-background-color: black");
        AtomicReference<Image> drawn = new AtomicReference<>();
        on(
                () -> {
                    look.text().choose(200);
                    Scene above =
                            Appearance.above(scene.getWindow(), content, 100, 80, Double.MAX_VALUE);
                    above.getRoot().applyCss();
                    above.getRoot().layout();
                    drawn.set(above.snapshot(null));
                });
        assertThat(content.getWidth()).isEqualTo(100);
        assertThat(content.getHeight()).isEqualTo(80);
        PixelReader pixels = drawn.get().getPixelReader();
        Color edge = Color.web("#6c7884");
        assertThat(List.of(pixels.getColor(0, 80), pixels.getColor(201, 80))).containsOnly(edge);
        assertThat(List.of(pixels.getColor(90, 0), pixels.getColor(90, 161))).containsOnly(edge);
        assertThat(pixels.getColor(1, 1)).isEqualTo(Color.BLACK);
    }

    @Test
    void nothing_moves_where_the_system_or_the_operator_says_so() {
        assertThat(look.stillProperty().get()).isFalse();
        on(() -> still.set(true));
        assertThat(look.stillProperty().get()).isTrue();
        on(() -> look.motionProperty().set(Motion.FULL));
        assertThat(look.stillProperty().get()).isFalse();
        on(
                () -> {
                    still.set(false);
                    look.motionProperty().set(Motion.REDUCED);
                });
        assertThat(look.stillProperty().get()).isTrue();
    }

    @Test
    void a_window_in_place_of_another_looks_like_that_one() {
        on(
                () -> {
                    look.text().choose(150);
                    look.densityProperty().set(Density.COMPACT);
                    look.times().turn();
                });
        Appearance next = look.again();
        assertThat(next.text().percentProperty().get()).isEqualTo(150);
        assertThat(next.densityProperty().get()).isEqualTo(Density.COMPACT);
        assertThat(next.times().seconds(AT)).isEqualTo("02:42:03+05:30");
        assertThat(next.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    }

    @Test
    void times_say_their_zone() {
        Times times = new Times(ZoneId.of("Asia/Kolkata"));
        assertThat(times.seconds(AT)).isEqualTo("21:12:03Z");
        assertThat(times.zoneName(AT)).isEqualTo("UTC");
        assertThat(times.both(AT))
                .isEqualTo("2026-11-20 21:12:03.120Z\n2026-11-21 02:42:03.120+05:30");
        times.turn();
        assertThat(times.full(AT)).isEqualTo("2026-11-21 02:42:03.120+05:30");
        assertThat(times.zoneName(AT)).isEqualTo("local +05:30");
        times.turn();
        assertThat(times.millis(AT)).isEqualTo("21:12:03.120Z");
        assertThat(Times.ofUtc().both(AT)).isEqualTo("2026-11-20 21:12:03.120Z");
    }

    private String sheet() {
        return scene.getStylesheets().getFirst();
    }

    private double height() {
        return label.localToScene(label.getLayoutBounds()).getHeight();
    }

    private static void on(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, act);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
