package drainboard.decode;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded.Finding;
import drainboard.event.FleetEvent;
import drainboard.event.UnknownKind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;

/// The same story of 50 events says the same in whatever it is wrapped, and wherever its bytes are
/// cut.
class StoryTest {
    private static final Map<String, Function<List<String>, byte[]>> FORMS = Wrapping.all();

    static Collection<String> forms() {
        return FORMS.keySet();
    }

    /// Of the sample; the audit chain holds no reports of workloads.
    private static List<String> story(String form) throws IOException {
        List<String> kinds =
                form.equals("audit_chain")
                        ? List.of("\"node_mode_transition\"")
                        : List.of("\"node_mode_transition\"", "\"workload_");
        List<String> lines =
                Files.readAllLines(Path.of("packaging/samples/drain.ndjson")).stream()
                        .filter(line -> kinds.stream().anyMatch(line::contains))
                        .limit(50)
                        .toList();
        assertThat(lines).hasSizeGreaterThan(30);
        return lines;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_same_story_in_every_form_gives_the_same_events(String form) throws IOException {
        byte[] wrapped = bytes(form);
        Decoder decoder = new Decoder(new ByteArrayInputStream(wrapped), Decoding.CLOSED, 1, 0);
        assertThat(events(decoder)).isEqualTo(plain(form));
        String format = decoder.recognised().orElseThrow().format().wireName();
        assertThat(format).isEqualTo(form.replaceAll("\\+.*", ""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void wherever_the_bytes_are_cut_the_events_are_the_same(String form) throws IOException {
        long seed = 20_261_125L + form.hashCode();
        System.out.println("seed " + seed + " for " + form);
        byte[] wrapped = bytes(form);
        for (int i = 0; i < 5; i++) {
            Decoder decoder =
                    new Decoder(
                            new Drips(wrapped, new SplittableRandom(seed + i)),
                            Decoding.CLOSED,
                            1,
                            0);
            assertThat(events(decoder)).as("seed %d", seed + i).isEqualTo(plain(form));
        }
    }

    private static byte[] bytes(String form) throws IOException {
        return Objects.requireNonNull(FORMS.get(form)).apply(story(form));
    }

    private static List<FleetEvent> plain(String form) throws IOException {
        byte[] lines =
                Wrapping.lines(story(form)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<FleetEvent> events =
                events(new Decoder(new ByteArrayInputStream(lines), Decoding.CLOSED, 1, 0));
        assertThat(events).hasSameSizeAs(story(form));
        return events;
    }

    /// The events; whatever else a form needs around them is left out, but nothing may be refused.
    private static List<FleetEvent> events(Decoder decoder) throws IOException {
        List<FleetEvent> events = new ArrayList<>();
        for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
            assertThat(one.finding())
                    .as(one.raw())
                    .isInstanceOfSatisfying(
                            Finding.Event.class,
                            found -> {
                                if (!(found.event() instanceof UnknownKind)) {
                                    events.add(found.event());
                                }
                            });
        }
        return events;
    }

    /// Gives its bytes in pieces of a few, some of them one by one.
    private static final class Drips extends InputStream {
        private final byte[] bytes;
        private final SplittableRandom random;
        private int at;

        Drips(byte[] bytes, SplittableRandom random) {
            this.bytes = bytes;
            this.random = random;
        }

        @Override
        public int read() {
            return at == bytes.length ? -1 : bytes[at++] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (at == bytes.length) {
                return -1;
            }
            int piece = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(300);
            int given = Math.min(Math.min(piece, most), bytes.length - at);
            System.arraycopy(bytes, at, into, from, given);
            at += given;
            return given;
        }
    }
}
