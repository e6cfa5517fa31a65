package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.journal.Journal;
import drainboard.journal.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A run in a process of its own that is killed, over one journal and log that go on from round to
/// round: nothing that was answered in any round is lost or doubled, the chain is whole and the
/// state is the model's.
///
/// `-Ddrainboard.rounds=2000` kills more often than the suite does, `-Ddrainboard.seed` begins with
/// a given seed.
class KillTest {
    private static final int ROUNDS = Integer.getInteger("drainboard.rounds", 100);
    private static final long SEED = Long.getLong("drainboard.seed", 20261125);

    /// A journal each, at the same time.
    private static final int LANES = 2;

    private static final int MORE = 120;

    /// A round is killed at most so many answers after its start, and so long after the last of
    /// them.
    private static final int MOST_ANSWERS = 4;

    private static final int MOST_MILLIS_AFTER = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @Test
    void whenever_it_is_killed_nothing_answered_is_lost_and_nothing_is_doubled() throws Exception {
        List<Callable<Lane>> lanes = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            Lane lane = new Lane("lane" + i, SEED + i);
            lanes.add(
                    () -> {
                        for (int round = 0; round < ROUNDS / LANES; round++) {
                            lane.round(round);
                        }
                        return lane;
                    });
        }
        int killed = 0;
        int answered = 0;
        try (ExecutorService both = Executors.newFixedThreadPool(LANES)) {
            for (Future<Lane> one : both.invokeAll(lanes)) {
                Lane lane = one.get();
                System.out.println(lane);
                assertThat(lane.leftBehind).as("code that a killed run unpacked").doesNotExist();
                killed += lane.killed;
                answered += lane.answered.size();
            }
        }
        assertThat(killed).isGreaterThan(ROUNDS / 3);
        assertThat(answered).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void a_process_that_ends_at_a_step_leaves_what_the_copies_at_that_step_show() throws Exception {
        List<Callable<Void>> steps = new ArrayList<>();
        for (Step step : Step.ALL) {
            steps.add(
                    () -> {
                        new Lane(step.name(), SEED + Step.ALL.indexOf(step)).endAt(step);
                        return null;
                    });
        }
        try (ExecutorService both = Executors.newFixedThreadPool(LANES)) {
            for (Future<Void> one : both.invokeAll(steps)) {
                one.get();
            }
        }
    }

    /// A journal and a log, over which runs follow one another.
    private final class Lane {
        private final String name;
        private final long seed;
        private final Random random;
        private final Path home;
        private final Path journal;
        private final Path log;
        private final Path leftBehind;
        private final List<String> answered = new ArrayList<>();

        /// How long the last round took to its answers on this machine.
        private int span = 900;

        private int kept;
        private int rounds;
        private int killed;

        Lane(String name, long seed) throws IOException {
            this.name = name;
            this.seed = seed;
            this.random = new Random(seed);
            this.home = Files.createDirectory(folder.resolve(name));
            this.journal = home.resolve("state").resolve("journal.db");
            Path unpacked = Files.createDirectories(journal.resolveSibling("native"));
            this.leftBehind = Files.createFile(unpacked.resolve("sqlite-left.so"));
            Files.setLastModifiedTime(
                    leftBehind, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            this.log = Files.createFile(home.resolve("fleet.ndjson"));
        }

        /// A run that is killed on its way, unless it comes to its end before: somewhere between
        /// its start and its answers, or shortly after so many answers, however long they take.
        void round(int round) throws Exception {
            // What stands in the log already is part of the story, also where it was not kept yet.
            int lines = Math.max(Files.readAllLines(log).size(), kept + random.nextInt(MORE));
            boolean early = random.nextInt(5) == 0;
            int answers = early ? 0 : 1 + random.nextInt(MOST_ANSWERS);
            int millis = random.nextInt(early ? span : MOST_MILLIS_AFTER);
            String as =
                    "%s, seed %d, round %d, %d ms after %d answers"
                            .formatted(name, seed, round, millis, answers);
            try (KeptProcess run = start(lines, "r" + round)) {
                long began = System.nanoTime();
                assertThat(run.hasAnswered(answers, PATIENCE)).as(as + run.errors()).isTrue();
                if (!early) {
                    span = (int) Duration.ofNanos(System.nanoTime() - began).toMillis() + 1;
                }
                boolean over = run.isOver(Duration.ofMillis(millis));
                run.kill();
                assertThat(run.isOver(PATIENCE)).as(as).isTrue();
                assertThat(!over || run.exit() == 0).as(as + run.errors()).isTrue();
                killed += over ? 0 : 1;
                rounds++;
                look(run, kept + MORE, as);
            }
        }

        /// A run that ends at a step, as if it were killed there.
        void endAt(Step step) throws Exception {
            boolean onlyOnce = step.compareTo(Step.READ_BACK) <= 0;
            int hit = onlyOnce ? 1 : 1 + random.nextInt(4);
            String as = "seed " + seed + ", " + step + " " + hit;
            try (KeptProcess run = start(60, "a", step.name(), String.valueOf(hit))) {
                assertThat(run.isOver(PATIENCE)).as(as).isTrue();
                assertThat(run.exit()).as(as + run.errors()).isEqualTo(137);
                look(run, 60, as);
            }
        }

        private KeptProcess start(int lines, String... more) throws IOException {
            List<String> args =
                    new ArrayList<>(
                            List.of(journal.toString(), log.toString(), seed + ":" + lines));
            args.addAll(List.of(more));
            return KeptProcess.start(home, List.of(), args.toArray(String[]::new));
        }

        /// Opens the journal as the next start does, and looks at it.
        private void look(KeptProcess run, int lines, String as) throws Exception {
            answered.addAll(run.answered());
            Journal.open(journal, "test", Instant.now(), Step.Probe.NONE).close();
            kept = KeptStory.check(journal, KeptStory.lines(seed, lines), answered, as);
        }

        @Override
        public String toString() {
            return "kill -9, %s, seed %d: %d rounds, %d killed, %d lines kept, %d answered"
                    .formatted(name, seed, rounds, killed, kept, answered.size());
        }
    }
}
