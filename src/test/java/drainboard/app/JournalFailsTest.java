package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// A journal that cannot be used takes the decisions away, and never the window.
class JournalFailsTest {
    @TempDir private Path folder;

    @Test
    void a_window_opens_on_a_journal_that_cannot_be_used_and_raises_an_alarm() throws Exception {
        Path journal = Files.writeString(folder.resolve("journal.db"), "no journal".repeat(500));
        Path log = Files.createFile(folder.resolve("events.ndjson"));
        ChildProgram.Said said =
                new ChildProgram(folder)
                        .option("-Dglass.platform=Headless")
                        .option("-Dprism.order=sw")
                        .option("-Ddrainboard.smoke=true")
                        .run("--follow", log.toString(), "--journal", journal.toString());
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        // What is told here is what the alarm is made of: the run is unsaved, it looks at nothing.
        assertThat(Files.readString(folder.resolve("state/drainboard.log")))
                .contains("event=failed")
                .doesNotContain("event=looking_on");
    }
}
