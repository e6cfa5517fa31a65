package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.journal.Journal;
import drainboard.journal.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes and syncs that fail under a run in a process of its own: what it said was done is done,
/// it goes on and heals or ends with a sentence, and it never hangs.
///
/// `-Ddrainboard.faults=1` lets every call fail, and not a part of them.
class InputOutputErrorTest {
    private static final int EACH = Integer.getInteger("drainboard.faults", 0);
    private static final long SEED = Long.getLong("drainboard.seed", 20261125);
    private static final int LINES = 28;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    /// A fault, and where it is to be met.
    ///
    /// @param under the command that lets it happen
    /// @param healing whether the disk is well again before the run ends
    private record Fault(String name, List<String> under, boolean healing) {}

    @Test
    void at_whichever_sync_or_write_the_disk_fails_nothing_is_falsely_done() throws Exception {
        FaultTool.need(
                "strace",
                "strace",
                "-f",
                "-e",
                "trace=fsync",
                "-e",
                "inject=fsync:error=EIO",
                "true");
        List<Fault> faults = new ArrayList<>();
        // Counted by thread: the first calls are those of the opening, and those of the session.
        for (int at = 1; at <= 14; at += EACH == 0 ? 3 : EACH) {
            faults.add(injected("fsync", "EIO", String.valueOf(at), true));
            faults.add(injected("fsync", "EIO", at + "+", false));
        }
        for (int at = 1; at <= 140; at += EACH == 0 ? 23 : EACH) {
            faults.add(injected("pwrite64", "EIO", String.valueOf(at), true));
            faults.add(injected("pwrite64", "ENOSPC", String.valueOf(at), true));
            faults.add(injected("pwrite64", "ENOSPC", at + "+", false));
        }
        Suffered all = new Suffered();
        suffer(faults, all);
        tell("at the n-th call", all);
    }

    private static Fault injected(String call, String error, String when, boolean healing) {
        String fault = call + ":error=" + error + ":when=" + when;
        List<String> under = new ArrayList<>(List.of("strace", "-f", "-qq", "--seccomp-bpf", "-o"));
        under.addAll(List.of("/dev/null", "-e", "trace=" + call, "-e", "inject=" + fault));
        return new Fault(fault.replace(':', ' '), under, healing);
    }

    @Test
    void however_often_the_disk_fails_by_chance_nothing_is_falsely_done() throws Exception {
        FaultTool.need("fiu-run", "fiu-run", "-x", "true");
        Suffered all = new Suffered();
        // The tool takes no seed: by bad luck all of a few runs end before anything is answered,
        // which shows nothing. Then there are more of them.
        int rounds = EACH == 0 ? 2 : 30;
        for (int i = 0; i < rounds || (all.answered.get() == 0 && i < 20); i++) {
            suffer(
                    List.of(
                            byChance(i, "posix/io/sync/fsync", "0.1", "5"),
                            byChance(i, "posix/io/rw/pwrite", "0.02", "5"),
                            byChance(i, "posix/io/rw/pwrite", "0.02", "28")),
                    all);
        }
        tell("by chance", all);
    }

    private static Fault byChance(int round, String point, String probability, String error) {
        String enable =
                "enable_random name="
                        + point
                        + ",probability="
                        + probability
                        + ",failinfo="
                        + error;
        return new Fault(
                round + " " + point.replace('/', '-') + " " + error,
                List.of("fiu-run", "-x", "-c", enable),
                false);
    }

    private void tell(String how, Suffered all) {
        System.out.printf(
                "the disk fails %s: %d runs, %d refused to open, %d answered, %d of them all"
                        + " kept%n",
                how, all.runs.get(), all.refused.get(), all.answered.get(), all.whole.get());
        assertThat(all.answered.get()).isPositive();
        assertThat(all.refused.get()).isLessThan(all.runs.get());
    }

    /// What came of the runs.
    private static final class Suffered {
        final AtomicInteger runs = new AtomicInteger();
        final AtomicInteger refused = new AtomicInteger();
        final AtomicInteger answered = new AtomicInteger();
        final AtomicInteger whole = new AtomicInteger();
    }

    private void suffer(List<Fault> faults, Suffered all) throws Exception {
        List<Callable<Void>> runs = new ArrayList<>();
        for (Fault fault : faults) {
            runs.add(
                    () -> {
                        suffer(fault, all);
                        return null;
                    });
        }
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Void> one : both.invokeAll(runs)) {
                one.get();
            }
        }
    }

    private void suffer(Fault fault, Suffered all) throws Exception {
        Path home = Files.createDirectory(folder.resolve(fault.name()));
        Path journal = home.resolve("state").resolve("journal.db");
        Path log = Files.createFile(home.resolve("fleet.ndjson"));
        List<String> under = new ArrayList<>(fault.under());
        if (fault.under().getFirst().equals("fiu-run")) {
            // Otherwise hardly one would come beyond making it.
            Journal.open(journal, "test", Instant.now(), Step.Probe.NONE).close();
        } else {
            for (String end : List.of("", "-wal", "-journal")) {
                under.addAll(List.of("-P", journal + end));
            }
        }
        String story = SEED + ":" + LINES;
        try (KeptProcess run =
                KeptProcess.start(home, under, journal.toString(), log.toString(), story, "a")) {
            assertThat(run.isOver(PATIENCE)).as(fault.name() + " ends").isTrue();
            String errors = run.errors();
            all.runs.incrementAndGet();
            if (run.exit() != 0) {
                assertThat(errors).as(fault.name()).contains("JournalException", "The journal ");
                assertThat(run.answered()).as(fault.name()).isEmpty();
                all.refused.incrementAndGet();
            }
            assertThat(run.said().contains("DONE")).as(fault.name()).isEqualTo(run.exit() == 0);
            int kept = look(journal, run.answered(), fault.name());
            all.answered.addAndGet(run.answered().size());
            all.whole.addAndGet(kept == LINES ? 1 : 0);
            if (fault.healing() && run.exit() == 0) {
                assertThat(kept).as(fault.name() + " is healed").isEqualTo(LINES);
            }
        }
    }

    @Test
    void while_the_disk_is_full_nothing_is_done_and_with_space_again_all_is_kept()
            throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        String[] mount = {"mount", "-t", "tmpfs", "-o", "size=12m", "none", small.toString()};
        FaultTool.need("mount", mount);
        try {
            fill(small);
        } finally {
            new ProcessBuilder("umount", "-l", small.toString()).start().waitFor();
        }
    }

    private void fill(Path small) throws Exception {
        // The engine's own code is unpacked beside the first journal that is opened.
        Path first = folder.resolve("first").resolve("journal.db");
        Journal.open(first, "test", Instant.now(), Step.Probe.NONE).close();
        Path ballast = small.resolve("ballast");
        Files.write(ballast, new byte[12_200_000]);
        List<String> lines = KeptStory.lines(SEED, 300);
        Path journal = small.resolve("state").resolve("journal.db");
        Path log = Files.createFile(folder.resolve("fleet.ndjson"));
        Set<String> answered = new HashSet<>();
        List<Saving> turns = new ArrayList<>();
        new KeptChild(journal, log, lines, answered::add)
                .hearing(saving -> turn(turns, saving, ballast))
                .run("a", Step.Probe.NONE);
        assertThat(turns).hasSize(3);
        assertThat(turns.get(1))
                .isInstanceOfSatisfying(
                        Saving.Unsaved.class,
                        full -> assertThat(full.cause()).contains("the disk is full"));
        Journal.open(journal, "test", Instant.now(), Step.Probe.NONE).close();
        assertThat(KeptStory.check(journal, lines, answered, "with space again"))
                .isEqualTo(lines.size());
    }

    /// Notes where keeping fails and where it goes on, and makes room as soon as it fails.
    private static void turn(List<Saving> turns, Saving saving, Path ballast) {
        boolean fails = saving instanceof Saving.Unsaved;
        if (turns.isEmpty() || turns.getLast() instanceof Saving.Unsaved != fails) {
            turns.add(saving);
        }
        try {
            if (fails) {
                Files.deleteIfExists(ballast);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The disk is well again: the next start finds everything that was said to be done.
    private static int look(Path journal, Collection<String> answered, String as) throws Exception {
        Journal.open(journal, "test", Instant.now(), Step.Probe.NONE).close();
        return KeptStory.check(journal, KeptStory.lines(SEED + ":" + LINES), answered, as);
    }
}
