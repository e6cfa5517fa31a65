package drainboard.decode;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoded.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Whole files of every form with their bytes flipped, cut, doubled and mixed: nothing but records,
/// refusals, gaps and an [IOException] may come out, in bounded time. `-Ddrainboard.mutations=N`
/// tries more of them.
class MutationTest {
    private static final int MOST = Integer.getInteger("drainboard.mutations", 20_000);
    private static final String NOTABLE = "{}[]\"\\,:\n\r\0 |=<>^'\t";

    /// What was seen of all mutations together.
    private static final class Seen {
        private int events;
        private int refused;
        private int stopped;
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody changes it
    private record Form(String name, byte[] file) {}

    @Test
    @Timeout(600)
    void mutated_files_of_every_form_give_nothing_but_records_refusals_and_failures_to_read() {
        long seed = Long.getLong("drainboard.seed", 20_261_125L);
        System.out.println("seed " + seed);
        List<Form> forms = new ArrayList<>();
        Wrapping.all().forEach((name, form) -> forms.add(new Form(name, form.apply(events()))));
        Seen seen = new Seen();
        for (int i = 0; i < MOST; i++) {
            Form form = forms.get(i % forms.size());
            SplittableRandom random = new SplittableRandom(seed + i);
            byte[] mutant = form.file();
            for (int change = 1 + random.nextInt(4); change > 0; change--) {
                mutant = mutated(mutant, random);
            }
            try {
                read(mutant, random.nextBoolean() ? Decoding.CLOSED : Decoding.LIVE, seen);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "%s with seed %d: %s"
                                .formatted(form.name(), seed + i, HexFormat.of().formatHex(mutant)),
                        e);
            }
        }
        assertThat(seen.events).isGreaterThan(MOST);
        assertThat(seen.refused).isGreaterThan(MOST / 10);
        assertThat(seen.stopped).isGreaterThan(MOST / 1000);
    }

    private static List<String> events() {
        return IntStream.range(0, 6)
                .mapToObj(
                        i ->
                                ("{\"kind\":\"node_mode_transition\",\"node_id\":%d,"
                                                + "\"from\":\"accepting\",\"to\":\"draining\","
                                                + "\"seq\":%d}")
                                        .formatted(60 + i, 9000 + i))
                .toList();
    }

    private static void read(byte[] bytes, Decoding how, Seen seen) {
        Decoder decoder = new Decoder(new ByteArrayInputStream(bytes), how, 1, 0);
        int records = 0;
        try {
            for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
                switch (one.finding()) {
                    case Finding.Event _ -> seen.events++;
                    case Finding.Refused refused -> {
                        assertThat(refused.detail()).isNotBlank();
                        seen.refused++;
                    }
                    case Finding.Missing missing -> assertThat(missing.cause()).isNotBlank();
                }
                assertThat(one.raw()).isNotNull();
                assertThat(++records).isLessThan(100_000);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("[a-zA-Z].*");
            seen.stopped++;
        }
    }

    private static byte[] mutated(byte[] file, SplittableRandom random) {
        if (file.length == 0) {
            return file;
        }
        int at = random.nextInt(file.length);
        int to = at + random.nextInt(Math.min(80, file.length - at + 1));
        byte[] begin = Arrays.copyOf(file, at);
        byte[] part = Arrays.copyOfRange(file, at, Math.min(to, file.length));
        byte[] rest = Arrays.copyOfRange(file, Math.min(to, file.length), file.length);
        return switch (random.nextInt(6)) {
            case 0 -> flipped(file, at, (byte) (1 << random.nextInt(8)));
            case 1 -> join(begin, rest);
            case 2 -> join(begin, part, part, rest);
            case 3 -> join(begin, noise(random), part, rest);
            case 4 -> random.nextInt(3) == 0 ? join(begin, part) : join(begin, rest, part);
            default -> flipped(file, at, (byte) (file[at] ^ notable(random)));
        };
    }

    private static byte[] flipped(byte[] file, int at, byte bits) {
        byte[] copy = file.clone();
        copy[at] ^= bits;
        return copy;
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[1 + random.nextInt(6)];
        random.nextBytes(noise);
        if (random.nextBoolean()) {
            Arrays.fill(noise, notable(random));
        }
        return noise;
    }

    private static byte notable(SplittableRandom random) {
        return (byte) NOTABLE.charAt(random.nextInt(NOTABLE.length()));
    }

    private static byte[] join(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
