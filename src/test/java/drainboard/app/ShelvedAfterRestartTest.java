package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.AttentionRow;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What was put aside stays aside over a restart, and comes back as it would have without one.
@ExtendWith(WindowRobot.class)
class ShelvedAfterRestartTest {
    private static final String LINES = "LINES REFUSED";

    @TempDir private Path folder;
    private HandFeed feed = new HandFeed("siem-a");
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        begin();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void begin() throws Exception {
        feed = new HandFeed("siem-a");
        window = SampleWindow.kept(List.of(feed), Roster.EMPTY, folder);
    }

    private void restart() {
        window.close();
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    begin();
                    return null;
                });
    }

    private boolean isListed(String condition) {
        return window.board().incidents().alarms().stream()
                .anyMatch(one -> one.condition().equals(condition));
    }

    private boolean isAside(String condition) {
        return window.board().incidents().attention().rows().stream()
                .anyMatch(
                        one ->
                                one instanceof AttentionRow.Aside aside
                                        && aside.alarm().condition().equals(condition));
    }

    private void shelve(Duration term) throws Exception {
        SampleWindow.until(() -> isListed(LINES));
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    var room = window.board().incidents();
                    Alarm lines =
                            room.alarms().stream()
                                    .filter(one -> one.condition().equals(LINES))
                                    .findFirst()
                                    .orElseThrow();
                    room.shelve(lines);
                    room.shelve().reasonProperty().set("a known format");
                    room.shelve().confirm(term);
                });
        SampleWindow.until(() -> isAside(LINES));
    }

    @Test
    void a_warning_put_aside_stays_aside_after_a_restart_until_its_time_is_over() throws Exception {
        feed.line("{\"kind\":");
        shelve(Duration.ofHours(1));
        restart();
        SampleWindow.until(() -> isListed(LINES) || isAside(LINES));
        assertThat(WaitForAsyncUtils.waitForAsyncFx(60_000, () -> isAside(LINES))).isTrue();
        window.later(3601);
        SampleWindow.until(() -> isListed(LINES));
    }

    @Test
    void one_that_grew_worse_or_was_brought_back_is_not_aside_after_a_restart() throws Exception {
        feed.line("{\"kind\":");
        shelve(Duration.ofHours(1));
        restart();
        SampleWindow.until(() -> isAside(LINES));
        window.later(1);
        feed.line("{\"kind\":");
        SampleWindow.until(() -> isListed(LINES));
        restart();
        SampleWindow.until(() -> isListed(LINES));
        shelve(Duration.ofMinutes(15));
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    var room = window.board().incidents();
                    room.raised().stream()
                            .filter(one -> one.condition().equals(LINES))
                            .findFirst()
                            .ifPresent(room::shelve);
                });
        SampleWindow.until(() -> isListed(LINES));
        restart();
        SampleWindow.until(() -> isListed(LINES));
    }
}
