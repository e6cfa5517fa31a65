package drainboard.bench;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.Recognised;
import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/// Measures how fast each format is decoded, recognition included, from memory: two passes warm the
/// machine, the best of three counts.
public final class DecodeBench {
    private static final int WARM = 2;
    private static final int PASSES = 3;

    private DecodeBench() {}

    /// What one pass found.
    ///
    /// @param form the format it was taken for, or a dash
    private record Pass(String form, long understood, double seconds) {}

    /// Decodes so many records of each format and prints a table; what is no fair measure is said
    /// beside it.
    public static void run(int records, PrintWriter out) throws IOException {
        out.printf(Locale.ROOT, "%-24s %8s %9s %13s%n", "format", "MB", "MB/s", "records/s");
        for (Format format : Format.ALL) {
            FormatSample sample = FormatSamples.of(format).orElse(null);
            if (sample == null) {
                out.printf(Locale.ROOT, "%-24s skipped: there is no sample%n", format.wireName());
            } else {
                measure(sample, records, out);
            }
            out.flush();
        }
    }

    private static void measure(FormatSample sample, int records, PrintWriter out)
            throws IOException {
        String name = sample.format().wireName();
        byte[] bytes = sample.bytes(0, records);
        Pass best = pass(bytes);
        if (!best.form().equals(name)) {
            out.printf(Locale.ROOT, "%-24s skipped: taken for %s%n", name, best.form());
            return;
        }
        for (int i = 1; i < WARM + PASSES; i++) {
            Pass next = pass(bytes);
            best = i < WARM || best.seconds() > next.seconds() ? next : best;
        }
        double megabytes = bytes.length / 1e6;
        out.printf(
                Locale.ROOT,
                "%-24s %8.1f %9.1f %,13.0f%s%n",
                name,
                megabytes,
                megabytes / best.seconds(),
                records / best.seconds(),
                best.understood() == records ? "" : "  understood " + best.understood());
    }

    private static Pass pass(byte[] bytes) throws IOException {
        long begun = System.nanoTime();
        Decoder decoder = new Decoder(new ByteArrayInputStream(bytes), Decoding.CLOSED, 1, 0);
        long understood = 0;
        for (Decoded record = decoder.next(); record != null; record = decoder.next()) {
            if (record.finding() instanceof Finding.Event(FleetEvent event, String _)
                    && event instanceof NodeEvent) {
                understood++;
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        String form =
                decoder.recognised().map(Recognised::format).map(Format::wireName).orElse("-");
        return new Pass(form, understood, seconds);
    }
}
