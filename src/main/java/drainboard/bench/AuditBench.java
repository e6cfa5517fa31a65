package drainboard.bench;

import drainboard.journal.AuditHead;
import drainboard.journal.AuditTrial;
import drainboard.journal.AuditVerdict;
import drainboard.journal.AuditVerifier;
import drainboard.journal.JournalException;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures how fast the audit is written and checked, on a real file, copying included.
public final class AuditBench {
    private AuditBench() {}

    /// Writes so many entries, checks them and prints both rates; whether the check found them
    /// whole.
    public static boolean run(int entries, PrintWriter out) throws IOException, JournalException {
        Path folder = Files.createTempDirectory("drainboard-bench");
        try {
            Path file = folder.resolve("journal.db");
            long begun = System.nanoTime();
            AuditHead head = AuditTrial.write(file, entries, Instant.now());
            print(out, "written, 256 a commit", entries, begun);
            out.printf(Locale.ROOT, "%-24s %,12.1f MB%n", "file", Files.size(file) / 1e6);
            begun = System.nanoTime();
            AuditVerdict found = AuditVerifier.verify(file, head);
            print(out, "verified", entries, begun);
            out.println(found);
            return found instanceof AuditVerdict.Whole;
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path one : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private static void print(PrintWriter out, String what, int entries, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(
                Locale.ROOT, "%-24s %,12.0f entries/s  %.3f s%n", what, entries / seconds, seconds);
        out.flush();
    }
}
