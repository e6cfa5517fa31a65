package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.journal.Journal;
import drainboard.journal.Step;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A run that is cut off at each of its named steps, each at its first hits: what lies on the disk
/// at that moment is what a killed process leaves. Opened again, nothing that was answered is lost,
/// nothing is doubled, the chain is whole and the state is the model's.
///
/// `-Ddrainboard.hits=50` looks at more hits of each step than the suite does.
class CutOffTest {
    private static final int HITS = Integer.getInteger("drainboard.hits", 50);
    private static final int LINES = 600;

    @TempDir private Path folder;
    private Path journal;
    private Path log;
    private List<String> lines;

    /// What lay on the disk at a step.
    private record Image(String name, Path journal, Set<String> answered) {}

    @BeforeEach
    void a_log() throws IOException {
        journal = folder.resolve("state").resolve("journal.db");
        lines = KeptStory.lines(20261125, LINES);
        log = Files.createFile(folder.resolve("fleet.ndjson"));
    }

    @Test
    void whatever_the_step_nothing_answered_is_lost_and_nothing_is_doubled() throws Exception {
        Set<String> answered = new HashSet<>();
        List<Image> images = new ArrayList<>();
        Map<Step, Integer> hits = new EnumMap<>(Step.class);
        Step.Probe copying =
                step -> {
                    int hit = hits.merge(step, 1, Integer::sum);
                    if (hit <= HITS) {
                        images.add(image(step + " " + hit, answered));
                    }
                };
        new KeptChild(journal, log, lines, answered::add).run("a", copying);
        assertThat(hits.keySet()).as("every step was met").containsAll(Step.ALL);
        assertThat(answered).hasSizeGreaterThan(20);
        int most = 0;
        for (Image image : images) {
            // Opened before it is looked at, as a restart does: the first unit may not be there
            // yet.
            Journal.open(image.journal(), "test", Instant.now(), Step.Probe.NONE).close();
            int found = KeptStory.check(image.journal(), lines, image.answered(), image.name());
            most = Math.max(most, found);
        }
        assertThat(most).isPositive();
        assertThat(KeptStory.check(journal, lines, answered, "at the end")).isEqualTo(LINES);
    }

    /// A copy of what lies on the disk now, with what was answered by now.
    private Image image(String name, Set<String> answered) {
        try {
            Path to = Files.createDirectories(folder.resolve("images").resolve(name));
            try (var files = Files.list(journal.getParent())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
            return new Image(name, to.resolve("journal.db"), Set.copyOf(answered));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
