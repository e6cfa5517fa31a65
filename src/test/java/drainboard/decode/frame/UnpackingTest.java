package drainboard.decode.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;

import drainboard.decode.Decoded;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/// Streams that are packed or not in UTF-8: told by their first bytes, whole, cut and hostile.
class UnpackingTest {
    private static final String EVENT =
            "{\"kind\":\"node_mode_transition\",\"node_id\":66,\"from\":\"accepting\",\"to\":\"draining\"}\n";
    private static final byte[] SKIPPED = HexFormat.of().parseHex("5b2a4d1803000000010203");

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String plain) throws IOException {
        return zip(plain.getBytes(UTF_8));
    }

    private static byte[] zstd(String plain) {
        return Zstd.compress(plain.getBytes(UTF_8));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) throws IOException {
        return text(new ByteArrayInputStream(bytes));
    }

    private static String text(InputStream in) throws IOException {
        return new String(Unpacking.of(in).text().readAllBytes(), UTF_8);
    }

    @Test
    void every_zstd_frame_is_read_wherever_the_bytes_are_cut_and_skippable_ones_are_skipped()
            throws IOException {
        byte[] bytes = join(SKIPPED, zstd("one\n"), SKIPPED, zstd(""), zstd("two\n"), SKIPPED);
        for (int cut = 1; cut < bytes.length; cut++) {
            assertThat(text(Pieces.cutAt(bytes, cut))).isEqualTo("one\ntwo\n");
        }
        assertThat(text(Pieces.single(bytes))).isEqualTo("one\ntwo\n");
        assertThat(Unpacking.of(new ByteArrayInputStream(bytes)).compression())
                .isEqualTo(Compression.ZSTD);
    }

    @Test
    void a_zstd_frame_that_is_cut_anywhere_is_told_after_the_one_before_it_was_given()
            throws IOException {
        byte[] first = zstd("one\n");
        byte[] both = join(first, zstd("two\n".repeat(50_000)));
        for (int length = first.length + 1; length < both.length; length++) {
            InputStream in = Unpacking.of(new ByteArrayInputStream(both, 0, length)).text();
            assertThat(in.readNBytes(4)).isEqualTo("one\n".getBytes(UTF_8));
            assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                    .as("%d of %d", length, both.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void a_zstd_stream_that_is_damaged_or_followed_by_something_else_is_told() {
        byte[] junk = join(zstd("one\n"), "two\n".getBytes(UTF_8));
        assertThatThrownBy(() -> text(junk)).isInstanceOf(IOException.class);
        byte[] wide = HexFormat.of().parseHex("28b52ffd00a8010000");
        assertThatThrownBy(() -> text(wide)).isInstanceOf(IOException.class);
    }

    @Test
    void a_large_zstd_frame_is_given_whole() throws IOException {
        String lines = "a line of a log that is repeated, with number 12345\n".repeat(10_000);
        assertThat(text(zstd(lines))).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_packed_stream_that_is_still_written_gives_each_record_when_it_is_there(boolean gzip)
            throws IOException {
        byte[][] parts = new byte[4][];
        int[] ends = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = gzip ? zip(EVENT) : zstd(EVENT);
            ends[i] = parts[i].length + (i == 0 ? 0 : ends[i - 1]);
        }
        byte[] bytes = join(parts);
        for (int most : new int[] {1, 7, 1000}) {
            LiveStream in = new LiveStream(bytes, ends, new SplittableRandom(most), most);
            Decoder decoder = new Decoder(in, Decoding.LIVE, 1, 0);
            for (int i = 0; i < parts.length; i++) {
                Decoded one = decoder.next();
                assertThat(one).isNotNull();
                in.cameOut();
            }
            assertThat(decoder.next()).isNull();
            assertThat(decoder.isVerbatim()).isFalse();
        }
    }

    @Test
    void what_is_packed_twice_is_unpacked_and_what_is_packed_three_times_is_refused()
            throws IOException {
        byte[] twice = zip(zip(EVENT));
        Unpacking unpacking = Unpacking.of(Pieces.single(twice));
        assertThat(unpacking.text().readAllBytes()).isEqualTo(EVENT.getBytes(UTF_8));
        assertThat(unpacking.compression()).isEqualTo(Compression.GZIP);
        assertThat(text(zip(zstd(EVENT)))).isEqualTo(EVENT);
        assertThatThrownBy(() -> text(zip(twice)))
                .isInstanceOf(IOException.class)
                .hasMessage("it is packed more than twice; unpack it first");
    }

    @ParameterizedTest
    @CsvSource({
        "425a6839314159265359, bzip2",
        "504b0304140000000800, zip",
        "fd377a585a000004e6d6, xz"
    })
    void what_is_packed_in_another_way_is_named(String hex, String name) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        String sentence = "it is packed with " + name + "; unpack it first";
        assertThatThrownBy(() -> text(bytes)).isInstanceOf(IOException.class).hasMessage(sentence);
        assertThatThrownBy(() -> text(zip(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessage(sentence);
    }

    @Test
    void a_bomb_is_stopped_soon_in_gzip_zstd_and_both() throws IOException {
        byte[] zeros = new byte[64 << 20];
        byte[] zipped = zip(zeros);
        byte[][] bombs = {zipped, Zstd.compress(zeros), zip(zipped)};
        for (byte[] bomb : bombs) {
            CountingStream out = new CountingStream();
            InputStream in = Unpacking.of(new ByteArrayInputStream(bomb)).text();
            assertThatThrownBy(() -> in.transferTo(out)).isInstanceOf(IOException.class);
            assertThat(out.count).isLessThan(20 << 20);
        }
    }

    /// Counts what is written to it.
    private static final class CountingStream extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_is_read_wherever_its_bytes_are_cut(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String text = "{\"say\":\"k\u00E4se \u20AC \uD83D\uDEA8\"}\r\n\uD83D\uDE00";
        byte[] bytes = ("\uFEFF" + text).getBytes(charset);
        for (int cut = 1; cut < bytes.length; cut++) {
            assertThat(text(Pieces.cutAt(bytes, cut))).isEqualTo(text);
        }
        assertThat(text(Pieces.single(bytes))).isEqualTo(text);
        assertThat(text(zip(bytes))).isEqualTo(text);
        assertThat(Unpacking.of(new ByteArrayInputStream(bytes)).verbatim()).isFalse();
    }

    @Test
    void what_is_no_utf_16_stops_the_stream_behind_what_was_good() throws IOException {
        byte[] good = ("\uFEFF" + EVENT).getBytes(UTF_16LE);
        for (String bad : new String[] {"00d8 4100", "00dc", "41", "3dd8"}) {
            byte[] bytes = join(good, HexFormat.of().parseHex(bad.replace(" ", "")));
            for (InputStream in :
                    new InputStream[] {new ByteArrayInputStream(bytes), Pieces.single(bytes)}) {
                Decoder decoder = new Decoder(in, Decoding.LIVE, 1, 0);
                assertThat(decoder.next()).isNotNull();
                assertThatThrownBy(decoder::next)
                        .as(bad)
                        .isInstanceOf(IOException.class)
                        .hasMessage("it holds what is no UTF-16 text");
            }
        }
        assertThat(text(("\uFEFF" + EVENT).getBytes(UTF_16BE))).isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "\n", "{}\n", "[]\n", "B\n", "P\n", "(\n", "_x\n", "BZ\n", "PK\n", "[\n"
            })
    void a_plain_stream_is_asked_for_no_more_than_its_first_line(String line) throws IOException {
        byte[] bytes = line.getBytes(UTF_8);
        int[] ends = line.isEmpty() ? new int[0] : new int[] {bytes.length};
        for (int most : new int[] {1, 100}) {
            LiveStream in = new LiveStream(bytes, ends, new SplittableRandom(most), most);
            Unpacking unpacking = Unpacking.of(in);
            assertThat(unpacking.text().readNBytes(bytes.length)).isEqualTo(bytes);
            assertThat(unpacking.compression()).isEqualTo(Compression.NONE);
            assertThat(unpacking.verbatim()).isTrue();
        }
    }

    @Test
    void a_byte_order_mark_of_utf_8_stays_for_the_records_to_pass() throws IOException {
        String text = "\uFEFF" + EVENT;
        assertThat(text(text.getBytes(UTF_8))).isEqualTo(text);
    }
}
