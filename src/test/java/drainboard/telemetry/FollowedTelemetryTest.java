package drainboard.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded;
import drainboard.decode.Decoding;
import drainboard.decode.frame.Frame;
import drainboard.source.FileSource;
import drainboard.source.Source;
import drainboard.telemetry.TelemetryFile.Rotation;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Who follows the telemetry file while it is rotated gets every line once, in order. A failure
/// names its seed.
class FollowedTelemetryTest {
    @TempDir private Path folder;

    /// Writes down the lines, and everything that is none.
    private static final class Heard implements Source.Sink {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        public void took(Decoded record) {
            Frame frame = record.record();
            lines.add(
                    new String(
                            frame.bytes(), frame.from(), frame.length(), StandardCharsets.UTF_8));
        }

        @Override
        public void gap(String cause) {
            lines.add("gap: " + cause);
        }

        @Override
        public void waiting(String cause) {}

        @Override
        public void caughtUp() {}

        @Override
        public void ended() {
            lines.add("ended");
        }

        @Override
        public void lost(String cause) {
            lines.add("lost: " + cause);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void a_follower_gets_each_line_once_over_rotations(long seed) throws Exception {
        Random random = new Random(seed);
        Path path = folder.resolve("telemetry.ndjson");
        Heard heard = new Heard();
        List<String> told = new ArrayList<>();
        List<String> given = new ArrayList<>();
        try (TelemetryFile file = new TelemetryFile(path, new Rotation(600, 8));
                FileSource follower = new FileSource(path, Decoding.LIVE, null)) {
            file.append("{\"n\":-1}");
            told.add("{\"n\":-1}");
            follower.start(heard);
            for (int burst = 0; burst < 10; burst++) {
                take(heard, given, told.size(), seed);
                // Less than a file's worth, for a file that comes and goes unseen is not followed.
                for (int i = random.nextInt(13); i >= 0; i--) {
                    String line =
                            "{\"n\":"
                                    + told.size()
                                    + ",\"x\":\""
                                    + "x".repeat(random.nextInt(20))
                                    + "\"}";
                    file.append(line);
                    told.add(line);
                }
            }
            take(heard, given, told.size(), seed);
        }
        assertThat(given).as("seed %d", seed).isEqualTo(told);
        assertThat(folder.resolve("telemetry.ndjson.1")).as("seed %d", seed).exists();
    }

    private static void take(Heard heard, List<String> given, int count, long seed)
            throws InterruptedException {
        while (given.size() < count) {
            String next = heard.lines.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("seed %d, given %s", seed, given).isNotNull();
            given.add(String.valueOf(next));
        }
    }
}
