package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is drawn on a canvas is as sharp as all that stands around it.
@ExtendWith(ApplicationExtension.class)
class FineCanvasTest {
    private final TextSize size = new TextSize();
    private Stage stage;
    private StackPane around;
    private Stripes stripes;

    /// Draws black and white stripes, each one point of the screen wide.
    private static final class Stripes extends Region {
        private final FineCanvas canvas = new FineCanvas();

        private Stripes() {
            getChildren().add(canvas);
        }

        @Override
        protected void layoutChildren() {
            canvas.fit(getWidth(), getHeight());
            var pen = canvas.getGraphicsContext2D();
            double point = 1 / getLocalToSceneTransform().getMxx();
            for (int at = 0; at * point < getWidth(); at++) {
                pen.setFill(at % 2 == 0 ? Color.BLACK : Color.WHITE);
                pen.fillRect(at * point, 0, point, getHeight());
            }
        }
    }

    @Start
    void open(Stage unused) {
        stripes = new Stripes();
        around = new StackPane(stripes);
        around.setPadding(new Insets(21));
        around.setSnapToPixel(false);
        stage = new Stage();
        stage.setScene(new Scene(new Zoom(around, size, 100, 100), 330, 210));
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage::close);
    }

    /// How many points of what is drawn are neither black nor white.
    private int blurred() {
        WaitForAsyncUtils.waitForFxEvents();
        Image image =
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.getScene().snapshot(null));
        Bounds at = stripes.localToScene(stripes.getLayoutBounds());
        PixelReader pixels = image.getPixelReader();
        int grey = 0;
        for (int x = (int) at.getMinX() + 2; x < at.getMaxX() - 2; x++) {
            double bright = pixels.getColor(x, (int) at.getCenterY()).getBrightness();
            grey += bright > 0.05 && bright < 0.95 ? 1 : 0;
        }
        return grey;
    }

    private void on(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, act);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 100, 110, 125, 150, 160, 175, 200})
    void lines_are_sharp_at_every_size_of_text(int percent) {
        on(() -> size.afar(percent));
        assertThat(blurred()).isZero();
    }

    @Test
    void lines_are_sharp_though_the_room_stays_as_it_is_while_the_text_grows() {
        on(() -> stripes.setMaxSize(120, 60));
        on(() -> size.afar(150));
        assertThat(blurred()).isZero();
    }

    @Test
    void lines_stay_sharp_where_all_is_moved_by_less_than_a_point() {
        on(() -> around.setPadding(new Insets(20.4, 19.6, 20, 20.4)));
        assertThat(blurred()).isZero();
        on(() -> around.setPadding(new Insets(20, 19.8, 20, 20.2)));
        assertThat(blurred()).isZero();
    }
}
