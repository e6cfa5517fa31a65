package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.lifecycle.NodeMode;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.settings.AppPaths;
import drainboard.ui.action.Acts;
import drainboard.ui.control.ThemeChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A window that only looks on (`--read-only`) while nothing is named that it might follow.
class LookOnTest {
    private static final NodeId NODE = NodeId.of(0x77);

    @TempDir private Path folder = Path.of("");

    @Test
    void who_looks_on_sees_what_the_journal_knows_and_never_the_sample() throws Exception {
        Path log = folder.resolve("in");
        Files.writeString(
                log,
                """
                {"kind":"node_mode_transition","ts":"2026-11-25T08:00:00Z","seq":1,"node_id":"0x77","from":"accepting","to":"draining","workload":"orders"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:01:00Z","seq":2,"node_id":"0x77","from":"draining","to":"drained"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:02:00Z","seq":3,"node_id":"0x77","from":"drained","to":"fence_lost"}
                """);
        Path journal = Files.createDirectory(folder.resolve("kept")).resolve("journal.db");
        ChildProgram.Said kept =
                new ChildProgram(folder).run("follow", "--journal", journal.toString(), "-");
        assertThat(kept.status()).as(kept.err()).isZero();
        SessionPicture picture = picture(journal);
        assertThat(picture.recorded()).isFalse();
        assertThat(picture.fleet().tracked(NODE).orElseThrow().mode())
                .isEqualTo(NodeMode.FENCE_LOST);
        assertThat(picture.freshness().isStale(NODE)).isTrue();
        assertThat(new BoardParts(new Acts(), (_, _) -> "").title(picture, "(1) FENCE LOST"))
                .isEqualTo("LOOKING ON – (1) FENCE LOST – Drainboard");
    }

    @Test
    void where_there_is_no_journal_to_look_at_that_is_said() throws Exception {
        SessionPicture picture = picture(folder.resolve("journal.db"));
        assertThat(picture.recorded()).isFalse();
        assertThat(picture.saving().toString()).contains("journal.db");
    }

    private SessionPicture picture(Path journal) throws Exception {
        BlockingQueue<SessionPicture> pictures = new LinkedBlockingQueue<>();
        try (LiveSession run = Desktop.first(options(journal))) {
            run.show(pictures::add);
            run.start();
            return Objects.requireNonNull(pictures.poll(20, TimeUnit.SECONDS));
        }
    }

    private DesktopOptions options(Path journal) {
        Configured configured =
                Configured.read(AppPaths.of(_ -> "", folder.resolve("home")), _ -> "");
        return new DesktopOptions(
                List.of(),
                Duration.ofMinutes(1),
                Roster.EMPTY,
                Roster.EMPTY,
                SupervisionPolicy.DEFAULT,
                "avery",
                ThemeChoice.DARK,
                1,
                new Keeper(journal, false, true, null, null),
                configured,
                false);
    }
}
