package drainboard.decode;

import com.github.luben.zstd.Zstd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/// Wraps a list of inner events, each one JSON object without a line end, into a whole file of a
/// form, as the system that writes it would.
public final class Wrapping {
    private Wrapping() {}

    /// Every form: its name, which is the format's wire name up to a `+`, and how it is written.
    public static Map<String, Function<List<String>, byte[]>> all() {
        Map<String, Function<List<String>, byte[]>> forms = new LinkedHashMap<>();
        texts().forEach((name, form) -> forms.put(name, events -> utf8(form.apply(events))));
        JsonWraps.all()
                .forEach((name, form) -> forms.put(name, events -> utf8(form.apply(events))));
        forms.put("gelf_tcp", events -> utf8(JsonWraps.gelf(events).replace('\n', '\0')));
        forms.put("ndjson+gzip", Wrapping::gzip);
        forms.put("ndjson+zstd", Wrapping::zstd);
        forms.put("ndjson+utf16le", events -> marked(events, StandardCharsets.UTF_16LE));
        forms.put("ndjson+utf16be", events -> marked(events, StandardCharsets.UTF_16BE));
        forms.put("ndjson+crlf", events -> utf8(lines(events).replace("\n", "\r\n")));
        forms.put("ndjson+mark", events -> utf8("\uFEFF" + lines(events)));
        return forms;
    }

    private static Map<String, Function<List<String>, String>> texts() {
        Map<String, Function<List<String>, String>> forms = new LinkedHashMap<>();
        forms.put("ndjson", Wrapping::lines);
        forms.put("cef", TextWraps::cef);
        forms.put("leef", TextWraps::leef);
        forms.put("syslog", TextWraps::syslog);
        forms.put("syslog_octets", TextWraps::octets);
        forms.put("splunk_csv", TextWraps::splunkCsv);
        forms.put("kibana_csv", TextWraps::kibanaCsv);
        forms.put("sentinel_csv", TextWraps::sentinelCsv);
        forms.put("csv", TextWraps::anyCsv);
        forms.put("cri", TextWraps::cri);
        forms.put("cloudwatch_export", TextWraps::cloudWatch);
        return forms;
    }

    static String lines(List<String> events) {
        return String.join("\n", events) + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] marked(List<String> events, Charset charset) {
        return ("\uFEFF" + lines(events)).getBytes(charset);
    }

    /// Three members, cut in the middle of lines.
    private static byte[] gzip(List<String> events) {
        return parts(events, Wrapping::gzipped);
    }

    private static byte[] zstd(List<String> events) {
        return parts(events, Zstd::compress);
    }

    private static byte[] gzipped(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] parts(List<String> events, Function<byte[], byte[]> compressed) {
        byte[] plain = utf8(lines(events));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            out.writeBytes(
                    compressed.apply(
                            Arrays.copyOfRange(
                                    plain, plain.length * i / 3, plain.length * (i + 1) / 3)));
        }
        return out.toByteArray();
    }
}
