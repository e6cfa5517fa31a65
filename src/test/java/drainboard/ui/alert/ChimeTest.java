package drainboard.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.sound.sampled.LineUnavailableException;

class ChimeTest {
    private static int sample(byte[] pcm, int at) {
        return (short) ((pcm[2 * at] & 0xff) | (pcm[2 * at + 1] << 8));
    }

    /// How often it swings in a second between two parts of a sound.
    private static double pitch(byte[] pcm, double from, double to) {
        int samples = pcm.length / 2;
        int first = (int) (samples * from);
        int end = (int) (samples * to);
        int rises = 0;
        for (int at = first + 1; at < end; at++) {
            rises += sample(pcm, at - 1) < 0 && sample(pcm, at) >= 0 ? 1 : 0;
        }
        return rises * (double) Chime.RATE / (end - first);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_short_not_too_loud_and_does_not_click(Chime chime) {
        byte[] pcm = chime.samples();
        assertThat(pcm.length / 2.0 / Chime.RATE).isBetween(0.2, 0.5);
        assertThat(sample(pcm, 0)).isZero();
        assertThat(Math.abs(sample(pcm, pcm.length / 2 - 1))).isLessThan(400);
        int most = 0;
        int step = 0;
        for (int at = 1; at < pcm.length / 2; at++) {
            most = Math.max(most, Math.abs(sample(pcm, at)));
            step = Math.max(step, Math.abs(sample(pcm, at) - sample(pcm, at - 1)));
        }
        assertThat(most).isBetween(14_000, 17_000);
        assertThat(step).as("no jump that a click would be").isLessThan(4600);
    }

    @Test
    void a_halt_falls_a_lost_source_is_low_and_a_clear_rises() {
        byte[] halt = Chime.HALT.samples();
        double turn = 160.0 / 380;
        assertThat(pitch(halt, 0.02, turn - 0.02)).isCloseTo(880, within(15.0));
        assertThat(pitch(halt, turn + 0.02, 0.98)).isCloseTo(587, within(15.0));
        assertThat(pitch(Chime.LOST.samples(), 0, 1)).isCloseTo(220, within(8.0));
        byte[] clear = Chime.CLEARED.samples();
        assertThat(pitch(clear, 0, 0.5)).isCloseTo(588, within(25.0));
        assertThat(pitch(clear, 0.5, 1)).isCloseTo(718, within(25.0));
    }

    @Test
    void they_are_played_in_order_on_another_thread() throws Exception {
        BlockingQueue<Integer> played = new LinkedBlockingQueue<>();
        List<String> told = new ArrayList<>();
        SoundOutlet outlet = new SoundOutlet(told::add, pcm -> played.add(pcm.length));
        outlet.play(Chime.HALT);
        outlet.play(Chime.LOST);
        assertThat(played.poll(60, TimeUnit.SECONDS)).isEqualTo(Chime.HALT.samples().length);
        assertThat(played.poll(60, TimeUnit.SECONDS)).isEqualTo(Chime.LOST.samples().length);
        assertThat(told).isEmpty();
    }

    @Test
    void a_machine_without_a_device_is_told_of_once() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        SoundOutlet outlet =
                new SoundOutlet(
                        heard::add,
                        pcm -> {
                            if (pcm.length == Chime.CLEARED.samples().length) {
                                heard.add("asked");
                            }
                            throw new LineUnavailableException("none");
                        });
        outlet.play(Chime.HALT);
        outlet.play(Chime.LOST);
        outlet.play(Chime.CLEARED);
        assertThat(heard.poll(60, TimeUnit.SECONDS)).startsWith("No sound can be heard");
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("asked");
        assertThat(heard).isEmpty();
    }
}
