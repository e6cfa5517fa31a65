package drainboard.decode;

import drainboard.decode.frame.Framing;
import drainboard.decode.frame.JsonScan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds out by its first bytes how a stream is written; never by its name. It decides as soon as
/// the first record is there, so that a live stream of one line is not kept waiting.
final class Sniffer {
    private static final int RECORD_SEPARATOR = 0x1E;

    /// How many broken lines are passed to find one that tells.
    private static final int MOST_BROKEN = 16;

    private final byte[] head;
    private final int length;
    private final boolean all;
    private int broken = -1;
    private int brokenLines;

    /// How a stream is written.
    record Guess(Format format, Framing framing) {
        static Guess of(Format format) {
            return new Guess(format, format.framing());
        }

        /// A format that is known, in the framing that was seen where it can come in several.
        Guess as(Format known) {
            boolean values = framing == Framing.JSON_ARRAY || framing == Framing.JSON_VALUES;
            boolean lines = known.framing() == Framing.LINES || known.framing() == Framing.NUL;
            return new Guess(known, values && lines ? framing : known.framing());
        }
    }

    private Sniffer(byte[] head, int length, boolean all) {
        this.head = head;
        this.length = length;
        this.all = all;
    }

    /// What the first bytes tell; empty where more are needed.
    ///
    /// @param all whether no more can come, or none are wanted
    static Optional<Guess> sniff(byte[] head, int length, boolean all) {
        return new Sniffer(head, length, all).guess();
    }

    private Optional<Guess> guess() {
        int at = content(0);
        if (at == length) {
            return all ? Optional.of(Guess.of(Format.NDJSON)) : Optional.empty();
        }
        return switch (head[at]) {
            case RECORD_SEPARATOR -> separated(at);
            case '{' -> object(at);
            case '[' -> array(at);
            default -> text(at);
        };
    }

    /// Where the content goes on: behind white space, a byte order mark, and NULs of a cut file.
    private int content(int from) {
        int at = from;
        if (at == 0
                && length >= 3
                && head[0] == (byte) 0xEF
                && head[1] == (byte) 0xBB
                && head[2] == (byte) 0xBF) {
            at = 3;
        }
        while (at < length && (isSpace(head[at]) || head[at] == 0)) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private Optional<Guess> separated(int at) {
        int value = content(at + 1);
        int end = valueEnd(value);
        if (goesOn(end)) {
            return Optional.empty();
        }
        Format format = JsonShape.of(head, value, end < 0 ? length : end).format();
        return Optional.of(
                new Guess(format == Format.NDJSON ? Format.JSON_SEQ : format, Framing.JSON_VALUES));
    }

    private Optional<Guess> object(int at) {
        int end = valueEnd(at);
        int line = indexOf('\n', at);
        if (end < 0) {
            return broken >= 0 ? brokenObject(at, line) : unfinished(at, line);
        }
        Format format = JsonShape.of(head, at, end).format();
        if (format.framing() != Framing.LINES) {
            return Optional.of(Guess.of(format));
        }
        if (line >= 0 && line < end) {
            return Optional.of(values(format));
        }
        int next = end;
        while (next < length && head[next] != '\n' && isSpace(head[next])) {
            next++;
        }
        if (next == length) {
            return all ? Optional.of(Guess.of(format)) : Optional.empty();
        }
        return Optional.of(
                switch (head[next]) {
                    case 0 ->
                            new Guess(
                                    format == Format.GELF ? Format.GELF_TCP : format, Framing.NUL);
                    case '{', RECORD_SEPARATOR -> values(format);
                    default -> Guess.of(format);
                });
    }

    /// The bytes end within the object, which is whole so far.
    private Optional<Guess> unfinished(int at, int line) {
        if (!all) {
            return Optional.empty();
        }
        Format format = JsonShape.of(head, at, length).format();
        boolean pretty = line >= 0 && format.framing() == Framing.LINES;
        return Optional.of(pretty ? new Guess(format, Framing.JSON_VALUES) : Guess.of(format));
    }

    /// A broken first line says little: the next one is asked, as long as it is no text.
    private Optional<Guess> brokenObject(int at, int line) {
        if (line < 0) {
            return all ? Optional.of(Guess.of(Format.NDJSON)) : Optional.empty();
        }
        int next = content(line + 1);
        Format format = JsonShape.of(head, at, Math.max(line, broken)).format();
        if (broken > next) {
            return Optional.of(
                    format.framing() == Framing.LINES ? values(format) : Guess.of(format));
        }
        if (next < length && head[next] == '{' && ++brokenLines < MOST_BROKEN) {
            return object(next);
        }
        return next < length || all ? Optional.of(Guess.of(format)) : Optional.empty();
    }

    private static Guess values(Format format) {
        return new Guess(
                format == Format.NDJSON ? Format.JSON_CONCATENATED : format, Framing.JSON_VALUES);
    }

    private Optional<Guess> array(int at) {
        int first = content(at + 1);
        if (first == length) {
            return all ? Optional.of(Guess.of(Format.JSON_ARRAY_OF_EVENTS)) : Optional.empty();
        }
        if (head[first] != '{') {
            // An element that is no object: Fluent Bit writes a line as time and record.
            return Optional.of(
                    head[first] == ']'
                            ? Guess.of(Format.JSON_ARRAY_OF_EVENTS)
                            : Guess.of(Format.FLUENT_BIT));
        }
        int end = valueEnd(first);
        if (goesOn(end)) {
            return Optional.empty();
        }
        Format format = JsonShape.of(head, first, end < 0 ? length : end).format();
        return Optional.of(
                new Guess(
                        format == Format.NDJSON ? Format.JSON_ARRAY_OF_EVENTS : format,
                        Framing.JSON_ARRAY));
    }

    private Optional<Guess> text(int at) {
        int line = indexOf('\n', at);
        if (line < 0 && !all) {
            return Optional.empty();
        }
        String first =
                new String(head, at, (line < 0 ? length : line) - at, StandardCharsets.UTF_8);
        Format format = TextShape.of(first.strip());
        if (format != Format.NDJSON || line < 0 || !TextShape.mayBeHeader(first.strip())) {
            return Optional.of(Guess.of(format));
        }
        int next = indexOf('\n', line + 1);
        if (next < 0 && !all) {
            return Optional.empty();
        }
        int to = next < 0 ? length : next;
        String row = new String(head, line + 1, to - line - 1, StandardCharsets.UTF_8);
        return Optional.of(Guess.of(TextShape.below(row)));
    }

    /// Behind the JSON value that begins here; -1 where it does not end, because it is broken or
    /// because it goes on.
    private int valueEnd(int from) {
        JsonScan scan = new JsonScan();
        broken = -1;
        for (int at = from; at < length; at++) {
            switch (scan.step(head[at])) {
                case GOES_ON -> {}
                case DONE -> {
                    return at + 1;
                }
                case BROKEN -> {
                    broken = at;
                    return -1;
                }
            }
        }
        return -1;
    }

    /// Whether a value that does not end may still do so.
    private boolean goesOn(int end) {
        return end < 0 && broken < 0 && !all;
    }

    private int indexOf(char wanted, int from) {
        for (int at = from; at < length; at++) {
            if (head[at] == wanted) {
                return at;
            }
        }
        return -1;
    }
}
