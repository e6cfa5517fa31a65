package drainboard.decode.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// Gzip streams of any number of members, whole, cut and forged.
class GunzipTest {
    private static final byte[] TWO =
            join(zip("one\n".getBytes(UTF_8)), zip("two\n".getBytes(UTF_8)));

    @Test
    void every_member_is_read_at_every_split_point_and_zeros_may_pad_the_end() throws IOException {
        byte[] padded = join(TWO, new byte[7]);
        for (int cut = 1; cut < padded.length; cut++) {
            assertThat(new Gunzip(Pieces.cutAt(padded, cut)).readAllBytes())
                    .isEqualTo("one\ntwo\n".getBytes(UTF_8));
        }
        assertThat(new Gunzip(Pieces.single(TWO)).readAllBytes()).hasSize(8);
    }

    @Test
    void a_second_member_that_is_cut_anywhere_is_told_after_the_first_was_given()
            throws IOException {
        int first = zip("one\n".getBytes(UTF_8)).length;
        for (int length = first + 1; length < TWO.length; length++) {
            Gunzip in = new Gunzip(new ByteArrayInputStream(TWO, 0, length));
            assertThat(in.readNBytes(4)).isEqualTo("one\n".getBytes(UTF_8));
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void junk_and_a_wrong_checksum_are_told() {
        assertThatThrownBy(
                        () ->
                                new Gunzip(new ByteArrayInputStream(join(TWO, new byte[] {'x'})))
                                        .readAllBytes())
                .hasMessageContaining("not gzip");
        byte[] forged = TWO.clone();
        forged[forged.length - 6] ^= 1;
        assertThatThrownBy(() -> new Gunzip(new ByteArrayInputStream(forged)).readAllBytes())
                .hasMessageContaining("checksum");
    }

    @Test
    void a_bomb_is_stopped_but_a_small_stream_of_zeros_is_not() throws IOException {
        assertThat(new Gunzip(new ByteArrayInputStream(zip(new byte[1 << 20]))).readAllBytes())
                .hasSize(1 << 20);
        byte[] bomb = zip(new byte[32 << 20]);
        assertThatThrownBy(
                        () ->
                                new Gunzip(new ByteArrayInputStream(bomb))
                                        .transferTo(java.io.OutputStream.nullOutputStream()))
                .hasMessageContaining("bomb");
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
