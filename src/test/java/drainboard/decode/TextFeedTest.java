package drainboard.decode;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.event.FleetEvent;
import drainboard.event.UnknownKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Text around events: whatever was wrapped comes out, with the event or the reason it has bare.
class TextFeedTest {
    private static final List<String> PIECES =
            List.of("a=b", "c:\\\\tmp", "q\\\"q", "x|y", "]", "é€😀", "#012", "\\n", "a b=c", "");
    private static final List<String> FORMS =
            List.of(
                    "{'kind':'node_mode_transition','node_id':N,'from':'accepting','to':'draining','seq':N,'note':'T'}",
                    "{'note':'T','kind':'workload_progress','node_id':'0xN','workload':'w"
                            + " T','in_flight':N}",
                    "{'kind':'node_mode_transition','node_id':N,'from':'drained','to':'on"
                            + " fire','note':'T'}",
                    "{'kind':'node_mode_transition','from':'drained','to':'fence_lost','note':'T'}",
                    "{'kind':'node_mode_transition','node_id':-N1,'from':'drained','to':'fence_lost'}",
                    "{'kind':'node_mode_transition','node_id':N,'from':'drained','to':'drained','ts':'T'}",
                    "{'kind':'node_mode_transition','node_id':N,'from':'drained','to':'drained','seq':'x'}",
                    "{'kind':'other','note':'T'}");

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SYSLOG_OCTETS")
    void what_was_wrapped_comes_out(TextForm form) {
        long seed = Long.getLong("drainboard.seed", 2026);
        System.out.println("seed " + seed);
        List<String> events = events(new Random(seed), 400);
        List<String> bare = findings(Format.NDJSON, String.join("\n", events));
        assertThat(bare).hasSize(400);
        assertThat(findings(form.format, form.wrap(events))).isEqualTo(bare);
    }

    private static List<String> events(Random random, int count) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String form = FORMS.get(random.nextInt(FORMS.size())).replace('\'', '"');
            String text =
                    PIECES.get(random.nextInt(PIECES.size()))
                            + PIECES.get(random.nextInt(PIECES.size()));
            events.add(
                    form.replace("N", "" + random.nextInt(10_000))
                            .replace("\"T", "\"" + text)
                            .replace(" T\"", " " + text + "\""));
        }
        return events;
    }

    /// What every record came to; a header comes to nothing.
    static List<String> findings(Format format, String file) {
        List<String> found = new ArrayList<>();
        RecordDecoder decoder = new RecordDecoder(format, Decoding.CLOSED);
        boolean header = format.wireName().endsWith("csv");
        for (Frame frame : frames(file.getBytes(StandardCharsets.UTF_8), header)) {
            decoder.decode(frame, one -> found.add(shown(one)));
        }
        decoder.finish(one -> found.add(shown(one)));
        return found;
    }

    static String shown(Decoded one) {
        return switch (one.finding()) {
            case Decoded.Finding.Event(FleetEvent event, String _) ->
                    event instanceof UnknownKind ? "ignored" : event.toString();
            case Decoded.Finding.Refused refused ->
                    refused.reason().wireName() + " " + refused.about();
            case Decoded.Finding.Missing missing -> "missing " + missing.cause();
        };
    }

    /// Lines; where quotes hold line ends, a line ends outside of them.
    static List<Frame> frames(byte[] bytes, boolean quotes) {
        List<Frame> frames = new ArrayList<>();
        int from = 0;
        boolean inside = false;
        for (int at = 0; at <= bytes.length; at++) {
            inside ^= quotes && at < bytes.length && bytes[at] == '"';
            if (at == bytes.length || (bytes[at] == '\n' && !inside)) {
                int to = at > from && bytes[at - 1] == '\r' ? at - 1 : at;
                if (to > from) {
                    frames.add(
                            new Frame(
                                    bytes,
                                    from,
                                    to,
                                    frames.size() + 1L,
                                    from,
                                    Math.min(at + 1, bytes.length),
                                    Extent.WHOLE));
                }
                from = at + 1;
            }
        }
        return frames;
    }

    @Test
    void mutated_records_raise_nothing_but_refusals() {
        long seed = Long.getLong("drainboard.seed", System.nanoTime());
        int count = Integer.getInteger("drainboard.mutations", 30_000);
        System.out.println("seed " + seed + ", " + count + " mutations");
        Random random = new Random(seed);
        int told = 0;
        int done = 0;
        while (done < count) {
            TextForm form = TextForm.values()[random.nextInt(TextForm.values().length)];
            byte[] bytes = form.wrap(events(random, 10)).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 20; i++) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) "\"\\|=,{}[]<>:\t\n 1P\u0000\u00ff'".charAt(random.nextInt(20));
            }
            RecordDecoder decoder = new RecordDecoder(form.format, Decoding.CLOSED);
            List<Decoded> found = new ArrayList<>();
            List<Frame> frames = frames(bytes, form.format.wireName().endsWith("csv"));
            frames.forEach(frame -> decoder.decode(frame, found::add));
            decoder.finish(found::add);
            assertThat(found)
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(2 * frames.size());
            told += found.size();
            done += frames.size();
        }
        assertThat(told).isPositive();
    }

    /// Each text format with its wrap.
    enum TextForm {
        CEF(Format.CEF),
        LEEF(Format.LEEF),
        SYSLOG(Format.SYSLOG),
        SYSLOG_OCTETS(Format.SYSLOG_OCTETS),
        SPLUNK_CSV(Format.SPLUNK_CSV),
        KIBANA_CSV(Format.KIBANA_CSV),
        SENTINEL_CSV(Format.SENTINEL_CSV),
        CSV(Format.CSV),
        CRI(Format.CRI),
        CLOUDWATCH_EXPORT(Format.CLOUDWATCH_EXPORT);

        private final Format format;

        TextForm(Format format) {
            this.format = format;
        }

        String wrap(List<String> events) {
            return switch (this) {
                case CEF -> TextWraps.cef(events);
                case LEEF -> TextWraps.leef(events);
                case SYSLOG, SYSLOG_OCTETS -> TextWraps.syslog(events);
                case SPLUNK_CSV -> TextWraps.splunkCsv(events);
                case KIBANA_CSV -> TextWraps.kibanaCsv(events);
                case SENTINEL_CSV -> TextWraps.sentinelCsv(events);
                case CSV -> TextWraps.anyCsv(events);
                case CRI -> TextWraps.cri(events);
                case CLOUDWATCH_EXPORT -> TextWraps.cloudWatch(events);
            };
        }
    }
}
