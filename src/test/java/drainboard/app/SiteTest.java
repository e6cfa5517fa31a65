package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.scheduler.NodeCommand;
import drainboard.session.Scribe;
import drainboard.settings.AppPaths;
import drainboard.settings.Settings;
import drainboard.settings.SettingsReading;
import drainboard.ui.action.Act;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Density;
import drainboard.ui.control.ThemeChoice;
import drainboard.ui.fx.WindowRobot;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// What a file says of the window is what the window does.
@ExtendWith(WindowRobot.class)
class SiteTest {
    @TempDir private Path folder = Path.of("");

    @Start
    void toolkit(Stage unused) {}

    private Settings said(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("config.toml"), text);
        AppPaths paths =
                new AppPaths(file, folder.resolve("none"), folder, folder, folder.resolve("s"));
        return SettingsReading.read(paths, _ -> "", null);
    }

    @Test
    void the_look_is_as_the_file_says(FxRobot robot) throws Exception {
        Settings settings =
                said(
                        """
                        text_size = 150
                        density = "compact"
                        motion = "reduced"
                        times = "local"
                        """);
        AtomicReference<Appearance> made = new AtomicReference<>();
        robot.interact(() -> made.set(SetLook.of(settings, SetLook.theme("contrast"))));
        Appearance look = made.get();
        assertThat(look.themeProperty().get()).isEqualTo(ThemeChoice.HIGH_CONTRAST);
        assertThat(look.text().percentProperty().get()).isEqualTo(150);
        assertThat(look.densityProperty().get()).isEqualTo(Density.COMPACT);
        assertThat(look.stillProperty().get()).isTrue();
        assertThat(look.times().zoneProperty().get()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void the_schedulers_command_is_run_only_where_the_file_says_so_and_by_its_words()
            throws Exception {
        assertThat(runs(of(said("")).command()).acts()).isEmpty();
        NodeCommand command =
                of(said(
                                """
                                [scheduler]
                                command = ["/bin/true", "{node}", "{mode}"]
                                run = true
                                timeout = "5s"
                                """))
                        .command();
        assertThat(command)
                .isEqualTo(
                        new NodeCommand(
                                List.of("/bin/true", "{node}", "{mode}"),
                                true,
                                Duration.ofSeconds(5)));
        assertThat(command.wrong()).isEmpty();
        assertThat(runs(command).acts())
                .extracting(Act::id)
                .containsExactly(
                        "scheduler.run.accepting",
                        "scheduler.run.draining",
                        "scheduler.run.drained",
                        "scheduler.run.maintenance",
                        "scheduler.run.returning");
        assertThat(runs(command).acts())
                .allSatisfy(
                        act -> {
                            assertThat(act.keys()).as("never a single key").isEmpty();
                            assertThat(act.refusal().get()).isEqualTo("No node is chosen.");
                        });
        assertThatThrownBy(() -> said("[scheduler]\nrun = true\n"))
                .hasMessageContaining("absolute path as the first word of scheduler.command");
        assertThat(
                        of(said(
                                        """
                                        [scheduler]
                                        command = ["/bin/true", "{node}"]
                                        run = true
                                        """))
                                .command()
                                .wrong())
                .contains("{node} and {mode}");
    }

    private static SchedulerRuns runs(NodeCommand command) {
        return new SchedulerRuns(command, Scribe.NONE, "avery", () -> null, _ -> {}, () -> null);
    }

    @Test
    void maintenance_is_overdue_when_the_file_says() throws Exception {
        assertThat(of(said("overdue_maintenance = \"30m\"")).rules().maintenance())
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(of(said("")).rules().maintenance()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void what_is_told_heard_and_called_level_is_as_the_file_says(FxRobot robot) throws Exception {
        Settings settings =
                said(
                        """
                        sound = true
                        [stall]
                        flat_after = "30s"
                        """);
        SampleWindow window = WaitForAsyncUtils.waitForAsyncFx(60_000, SampleWindow::open);
        Act mute = window.board().acts().find("sound.mute").orElseThrow();
        assertThat(SampleWindow.read(() -> mute.refusal().get())).startsWith("Sound is off");
        robot.interact(() -> Site.keys(window.board(), settings));
        assertThat(SampleWindow.read(() -> mute.refusal().get())).isEqualTo("Nothing sounds.");
        window.later(1);
        SampleWindow.until(
                () ->
                        window.board()
                                .choice()
                                .drains()
                                .wordsProperty()
                                .get()
                                .flat()
                                .equals(Duration.ofSeconds(30)));
        window.close();
    }

    @Test
    void keys_are_as_the_file_says_and_a_refusal_is_told(FxRobot robot) throws Exception {
        Settings settings =
                said(
                        """
                        [keys]
                        off = true
                        "view.theme" = "F9"
                        "view.nothing" = "F8"
                        """);
        SampleWindow window = WaitForAsyncUtils.waitForAsyncFx(60_000, SampleWindow::open);
        robot.interact(() -> Site.keys(window.board(), settings));
        assertThat(window.board().acts().areLettersOn()).isFalse();
        assertThat(window.board().acts().keyOf("view.theme")).isEqualTo("F9");
        assertThat(robot.lookup("There is no act “view.nothing” to give keys to.").tryQuery())
                .isPresent();
        window.close();
    }

    private static Site of(Settings settings) {
        return Site.of(new Configured(AppPaths.ofUser(), settings, List.of()), Scribe.NONE);
    }
}
