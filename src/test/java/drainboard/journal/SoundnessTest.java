package drainboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

class SoundnessTest {
    @TempDir private Path folder;

    @Test
    void only_a_large_journal_whose_run_ended_is_not_looked_at_whole() throws Exception {
        Path small = Files.createFile(folder.resolve("small.db"));
        Path large = folder.resolve("large.db");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(65_000_000);
        }
        assertThat(Soundness.asked(small)).isEqualTo(Soundness.EVERYTHING);
        assertThat(Soundness.asked(large)).isEqualTo(Soundness.WHAT_IS_GONE_ON_FROM);
        Files.writeString(folder.resolve("large.db-wal"), "left behind");
        assertThat(Soundness.asked(large)).isEqualTo(Soundness.EVERYTHING);
    }
}
