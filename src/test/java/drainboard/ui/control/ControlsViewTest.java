package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.control.StepBar.Steps;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/// Marks, steps and text roles are drawn in both themes, in our own faces.
@ExtendWith(WindowRobot.class)
class ControlsViewTest {
    @Test
    void a_mark_wears_the_colour_of_its_look() {
        Mark mark = new Mark(Look.DRAINED);
        draw(Theme.DARK, "mark", mark);
        assertThat(fill(mark)).isEqualTo(Color.web("#3a80ff"));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> mark.setLook(Look.UNKNOWN));
        WaitForAsyncUtils.waitForFxEvents();
        draw(Theme.LIGHT, "mark", mark);
        assertThat(fill(mark)).isEqualTo(Color.web("#5b6670"));
    }

    @Test
    void the_faces_are_our_own() {
        Label text = new Label("Accepting");
        Label number = new Label("1 204");
        number.getStyleClass().add("number");
        Label strong = new Label("Drained");
        strong.getStyleClass().add("strong");
        draw(Theme.LIGHT, "faces", text, number, strong);
        draw(Theme.DARK, "faces", text, number, strong);
        assertThat(text.getFont().getFamily()).isEqualTo("Inter");
        assertThat(number.getFont().getFamily()).isEqualTo("JetBrains Mono");
        assertThat(strong.getFont())
                .extracting(Font::getStyle)
                .asString()
                .containsIgnoringCase("bold");
    }

    @Test
    void steps_say_how_far_they_are() {
        StepBar bar = new StepBar();
        bar.update(new Steps(2, 2, 0.5, true));
        assertThat(bar.getAccessibleText()).isEqualTo("2 of 5 steps done, halted");
    }

    @Test
    void all_parts_are_pictured() {
        for (Theme theme : Theme.values()) {
            FlowPane pane = new FlowPane(12, 12);
            Look.ALL.forEach(look -> pane.getChildren().add(new Mark(look)));
            pane.getChildren().addAll(bar(0, 0, 0.4, false), bar(1, 1, 0, true));
            pane.getChildren().addAll(bar(2, 2, 1, false), bar(5, -1, 0, false));
            for (String role :
                    new String[] {"headline", "strong", "small", "caption", "number", "muted"}) {
                Label label = new Label(role + " 0x42 12 m 04 s");
                label.getStyleClass().add(role);
                pane.getChildren().add(label);
            }
            Label chip = new Label("siem-a 0.4 s");
            chip.getStyleClass().add("chip");
            Button quiet = new Button("Quiet");
            quiet.getStyleClass().add("button-quiet");
            CheckBox box = new CheckBox("BMC");
            box.setSelected(true);
            pane.getChildren().addAll(chip, new Button("Acknowledge"), quiet, box);
            pane.getChildren().add(new TextField("reason"));
            Image image =
                    WaitForAsyncUtils.waitForAsyncFx(
                            60_000, () -> Pictures.draw(pane, 620, 170, theme, "controls"));
            assertThat(image.getWidth()).isEqualTo(620);
        }
    }

    private static StepBar bar(int done, int present, double share, boolean halted) {
        StepBar bar = new StepBar();
        bar.update(new Steps(done, present, share, halted));
        return bar;
    }

    private static void draw(Theme theme, String name, Region... parts) {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> Pictures.draw(new FlowPane(parts), 300, 40, theme, name));
    }

    private static Object fill(Region part) {
        return part.getBackground().getFills().getFirst().getFill();
    }
}
