package drainboard.bench;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Feeds damaged streams of every format to the decoder, which may refuse them but never fail. The
/// same seed gives the same streams.
public final class MutationBench {
    private static final int EVENTS = 6;
    private static final int MOST_CHANGES = 8;
    private static final String MARKS = "\"\\|=,{}[]<>:\t\n\r 019-Pn'.\0\u001e";
    private static final int SHOWN_EVERY = 100_000;

    private final long seed;
    private final List<byte[]> samples = new ArrayList<>();

    /// What became of the streams.
    ///
    /// @param broken streams that could not be unpacked to their end
    /// @param understood records that were still understood
    public record Outcome(long streams, long broken, long understood, long refused, long gaps) {}

    /// Will damage streams in the ways of a seed.
    public MutationBench(long seed) {
        this.seed = seed;
        for (FormatSample sample : FormatSamples.ALL) {
            samples.add(sample.bytes(0, EVENTS));
        }
        samples.add(gzipped(samples.getFirst()));
    }

    /// Tries so many streams, prints the seed first and what came of it last. Whatever the decoder
    /// throws but a stream that cannot be unpacked ends the run with its number printed.
    public Outcome run(long count, PrintWriter out) {
        out.printf(Locale.ROOT, "seed %d, %,d damaged streams%n", seed, count);
        out.flush();
        Outcome sum = new Outcome(0, 0, 0, 0, 0);
        long at = 0;
        try {
            while (at < count) {
                sum = plus(sum, decoded(stream(at)));
                at++;
                if (at % SHOWN_EVERY == 0) {
                    out.printf(Locale.ROOT, "%,d …%n", at);
                    out.flush();
                }
            }
        } finally {
            if (at < count) {
                out.printf(Locale.ROOT, "stream %d of seed %d made the decoder fail%n", at, seed);
                out.flush();
            }
        }
        out.printf(
                Locale.ROOT,
                "nothing but refusals: %,d records understood, %,d refused, %,d gaps, %,d streams"
                        + " that cannot be unpacked%n",
                sum.understood(),
                sum.refused(),
                sum.gaps(),
                sum.broken());
        out.flush();
        return sum;
    }

    private static Outcome plus(Outcome a, Outcome b) {
        return new Outcome(
                a.streams() + b.streams(),
                a.broken() + b.broken(),
                a.understood() + b.understood(),
                a.refused() + b.refused(),
                a.gaps() + b.gaps());
    }

    /// The damaged stream of a number; any of them can be made without those before it.
    byte[] stream(long number) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
        byte[] bytes = samples.get(random.nextInt(samples.size()));
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return samples.getFirst().clone();
        }
        int at = random.nextInt(bytes.length);
        int to = at + random.nextInt(Math.min(64, bytes.length - at));
        byte[] head = Arrays.copyOf(bytes, at);
        byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
        byte[] part = Arrays.copyOfRange(bytes, at, to);
        return switch (random.nextInt(8)) {
            case 0 -> joined(head, new byte[] {(byte) random.nextInt(256)}, rest(tail, 1));
            case 1 -> joined(head, mark(random), rest(tail, 1));
            case 2 -> joined(head, mark(random), tail);
            case 3 -> joined(head, rest(tail, part.length));
            case 4 -> joined(head, part, tail);
            case 5 -> random.nextInt(4) == 0 ? head : joined(head, mark(random), rest(tail, 1));
            case 6 -> joined(head, repeated(mark(random)[0], 1 << random.nextInt(11)), tail);
            default -> joined(head, piece(random), tail);
        };
    }

    private static byte[] mark(Random random) {
        return new byte[] {(byte) MARKS.charAt(random.nextInt(MARKS.length()))};
    }

    private static byte[] repeated(byte mark, int count) {
        byte[] many = new byte[count];
        Arrays.fill(many, mark);
        return many;
    }

    /// A piece of another format.
    private byte[] piece(Random random) {
        byte[] other = samples.get(random.nextInt(samples.size()));
        int from = random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + 200));
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] gzipped(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be packed", e);
        }
        return out.toByteArray();
    }

    private static Outcome decoded(byte[] stream) {
        Decoding how = stream.length % 2 == 0 ? Decoding.CLOSED : Decoding.LIVE;
        Decoder decoder = new Decoder(new ByteArrayInputStream(stream), how, 1, 0);
        long understood = 0;
        long refused = 0;
        long gaps = 0;
        try {
            for (Decoded record = decoder.next(); record != null; record = decoder.next()) {
                switch (record.finding()) {
                    case Finding.Event _ -> understood++;
                    case Finding.Refused _ -> refused++;
                    case Finding.Missing _ -> gaps++;
                }
            }
        } catch (IOException unpacking) {
            return new Outcome(1, 1, understood, refused, gaps);
        }
        return new Outcome(1, 0, understood, refused, gaps);
    }
}
