package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.journal.Journal;
import drainboard.journal.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// What a power failure leaves of a run whose system calls were traced: opened by the product's own
/// recovery, nothing that had been answered before the cut is lost. A journal that does not wait
/// for the disk must be found out by the same means.
///
/// `-Ddrainboard.images=3000` looks at more images than the suite does.
class PowerLossTest {
    private static final int IMAGES = Integer.getInteger("drainboard.images", 300);
    private static final long SEED = Long.getLong("drainboard.seed", 20261125);
    private static final int LINES = 200;
    private static final List<TracedDisk.Rest> RESTS = List.of(TracedDisk.Rest.values());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Small checkpoints, so that some come between the commits of a short run.
    private static final String FULL = "wal_autocheckpoint=40";

    private static final String NORMAL = FULL + ",synchronous=1";

    @TempDir private Path folder;

    @Test
    void what_was_answered_before_power_failed_is_there_afterwards() throws Exception {
        List<String> lost = images(FULL, IMAGES);
        assertThat(lost).isEmpty();
    }

    @Test
    void a_journal_that_does_not_wait_for_the_disk_is_found_out() throws Exception {
        List<String> lost = images(NORMAL, Math.max(60, IMAGES / 10));
        assertThat(lost).isNotEmpty();
    }

    /// Answers which of so many images had lost what was answered.
    private List<String> images(String pragmas, int count) throws Exception {
        String[] tracing = {
            "strace",
            "-f",
            "-y",
            "-xx",
            "-s",
            "200000",
            "-e",
            "trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename",
            "-o"
        };
        Path trace = folder.resolve("trace");
        FaultTool.need("strace", "strace", "-f", "-o", "/dev/null", "-e", "trace=fsync", "true");
        List<String> under = new ArrayList<>(List.of(tracing));
        under.add(trace.toString());
        run(under, pragmas);
        TracedDisk disk = TracedDisk.of(trace, folder.resolve("state"));
        Random random = new Random(SEED);
        int[] cuts = random.ints(count, 0, disk.size() + 1).sorted().toArray();
        List<Callable<String>> looks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            looks.add(look(disk, cuts[i], i, random));
        }
        List<String> lost = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<String> one : both.invokeAll(looks)) {
                if (!one.get().isEmpty()) {
                    lost.add(one.get());
                }
            }
        }
        System.out.printf(
                "power fails, %s, seed %d: %d images of %d calls, %d of them lost what was"
                        + " answered%n",
                pragmas, SEED, count, disk.size(), lost.size());
        return lost;
    }

    private void run(List<String> under, String pragmas) throws Exception {
        Path journal = folder.resolve("state").resolve("journal.db");
        Path log = Files.createFile(folder.resolve("fleet.ndjson"));
        under.addAll(List.of("-E", KeptChild.PRAGMAS + "=" + pragmas));
        try (KeptProcess run =
                KeptProcess.start(
                        folder,
                        under,
                        journal.toString(),
                        log.toString(),
                        SEED + ":" + LINES,
                        "a")) {
            assertThat(run.isOver(PATIENCE)).isTrue();
            assertThat(run.exit()).as(run.errors()).isZero();
            assertThat(run.answered()).hasSizeGreaterThan(5);
        }
    }

    /// Writes an image now; what looks at it later answers what it has lost.
    private Callable<String> look(TracedDisk disk, int cut, int number, Random random)
            throws IOException {
        disk.goTo(cut);
        TracedDisk.Rest rest = RESTS.get(random.nextInt(RESTS.size()));
        String as = "image " + number + ", cut " + cut + ", " + rest;
        Path image = Files.createDirectory(folder.resolve("image" + number));
        disk.write(image, rest, random);
        try (Stream<Path> files = Files.list(image)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        List<String> answered =
                disk.said().stream()
                        .filter(line -> line.startsWith("ANSWERED "))
                        .map(line -> line.substring("ANSWERED ".length()))
                        .toList();
        return () -> lost(image.resolve("journal.db"), answered, as);
    }

    private static String lost(Path journal, List<String> answered, String as) throws Exception {
        Journal.open(journal, "test", Instant.now(), Step.Probe.NONE).close();
        List<String> lines = KeptStory.lines(SEED, LINES);
        try {
            KeptStory.check(journal, lines, answered, as);
            return "";
        } catch (AssertionError e) {
            // Nothing but that may be wrong with it.
            KeptStory.check(journal, lines, List.of(), as);
            return as;
        }
    }
}
