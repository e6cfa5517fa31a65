package drainboard.bench;

import drainboard.decode.Format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// How one format wraps events. In its texts an apostrophe is a quote, `%E` the event, `%S` the
/// event as a JSON string, `%L` the same with a line end in it, `%C` as a CSV cell, `%F` as a CEF
/// value, `%N` its number, `%T` the envelope's time, `%M` the same as epoch milliseconds, `%U` as
/// epoch seconds, and `%H` and `%I` the audit chain's hashes before and after it.
///
/// @param between what stands between two records
/// @param counted whether each record is led by its length in bytes
record FormatSample(
        Format format, String head, String row, String between, String foot, boolean counted) {
    private static final Instant BEGUN = Instant.parse("2026-11-23T20:00:00.412Z");

    /// One record a line.
    static FormatSample lines(Format format, String row) {
        return new FormatSample(format, "", row, "\n", "\n", false);
    }

    /// Records with nothing between them.
    static FormatSample stacked(Format format, String row) {
        return new FormatSample(format, "", row, "", "", false);
    }

    /// One document with a list.
    static FormatSample page(Format format, String head, String row, String foot) {
        return new FormatSample(format, head, row, ",", foot + "\n", false);
    }

    /// A header and rows.
    static FormatSample table(Format format, String head, String row) {
        return new FormatSample(format, head + "\r\n", row, "\r\n", "\r\n", false);
    }

    /// A stream of so many events.
    ///
    /// @param first the number of its first event
    byte[] bytes(int first, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(count * 320);
        out.writeBytes(utf8(head.replace('\'', '"')));
        String form = row.replace('\'', '"');
        for (int i = 0; i < count; i++) {
            byte[] record = utf8(filled(form, first + i));
            if (i > 0) {
                out.writeBytes(utf8(between));
            }
            if (counted) {
                out.writeBytes(utf8(record.length + " "));
            }
            out.writeBytes(record);
        }
        out.writeBytes(utf8(foot.replace('\'', '"')));
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String filled(String form, int number) {
        Instant time = BEGUN.plusMillis(number * 7L);
        String event = StoryOfDrains.event(number);
        StringBuilder out = new StringBuilder(form.length() + 300);
        int at = 0;
        while (at < form.length()) {
            char c = form.charAt(at);
            if (c != '%') {
                out.append(c);
                at++;
                continue;
            }
            char place = form.charAt(at + 1);
            at += 2;
            switch (place) {
                case 'E' -> out.append(event);
                case 'S' -> out.append('"').append(escaped(event)).append('"');
                case 'L' -> out.append('"').append(escaped(event)).append("\\n\"");
                case 'C' -> out.append('"').append(event.replace("\"", "\"\"")).append('"');
                case 'F' -> out.append(event.replace("\\", "\\\\").replace("=", "\\="));
                case 'N' -> out.append(number);
                case 'T' -> out.append(time);
                case 'M' -> out.append(time.toEpochMilli());
                case 'U' -> out.append(time.getEpochSecond());
                case 'H' -> out.append(hash(number));
                case 'I' -> out.append(hash(number + 1));
                default -> throw new IllegalArgumentException("no such place in " + form);
            }
        }
        return out.toString();
    }

    private static String escaped(String event) {
        return event.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String hash(int number) {
        String hex = Integer.toHexString(number);
        return "0".repeat(64 - hex.length()) + hex;
    }
}
