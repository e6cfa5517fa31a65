package drainboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The quick scanner and the careful one read the same from any bytes.
class QuickAgreesTest {
    private static final int MUTANTS = 20_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 58})
    void any_mutated_line_reads_the_same_both_ways_and_raises_nothing(long seed) throws Exception {
        Random random = new Random(seed);
        List<byte[]> lines = new ArrayList<>();
        for (String name : List.of("02", "06", "09")) {
            Path log = Path.of("src/test/resources/conformance", name + ".ndjson");
            for (String line : Files.readAllLines(log)) {
                lines.add(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        EventReader quick = new EventReader();
        EventReader careful = new EventReader(true, null);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] line = mutated(lines.get(random.nextInt(lines.size())), random);
            assertThat(quick.read(line, 0, line.length))
                    .as(
                            "seed %d, mutant %d: %s",
                            seed, i, new String(line, StandardCharsets.ISO_8859_1))
                    .isEqualTo(careful.read(line, 0, line.length));
        }
    }

    private static byte[] mutated(byte[] line, Random random) {
        byte[] bytes = line.clone();
        for (int changes = random.nextInt(4); changes > 0 && bytes.length > 1; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "{}[]\",:\\0x-.eE ".charAt(random.nextInt(15));
                case 2 -> {
                    byte[] cut = new byte[bytes.length - 1];
                    System.arraycopy(bytes, 0, cut, 0, at);
                    System.arraycopy(bytes, at + 1, cut, at, cut.length - at);
                    bytes = cut;
                }
                default -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(bytes.length - Math.max(at, from), 12);
                    System.arraycopy(bytes.clone(), from, bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
