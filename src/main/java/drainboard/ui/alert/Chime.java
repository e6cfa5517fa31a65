package drainboard.ui.alert;

import java.util.List;

/// A short sound: a closed set, worst first.
// Its tones are a list that nobody can change.
@SuppressWarnings("ImmutableEnumChecker")
public enum Chime {
    /// Two falling tones.
    HALT(List.of(new Tone(880, 880, 160), new Tone(587, 587, 220))),
    /// One low tone.
    LOST(List.of(new Tone(220, 220, 320))),
    /// One rising tone.
    CLEARED(List.of(new Tone(523, 784, 260)));

    /// Samples in a second.
    static final int RATE = 22_050;

    private static final int FADE = RATE / 100;
    private static final double LOUD = 0.5 * Short.MAX_VALUE;

    private final List<Tone> tones;

    Chime(List<Tone> tones) {
        this.tones = tones;
    }

    /// A piece of a sound.
    ///
    /// @param from its pitch at the beginning, hertz
    /// @param to its pitch at the end, hertz
    /// @param millis how long it lasts
    record Tone(double from, double to, int millis) {
        int samples() {
            return RATE * millis / 1000;
        }
    }

    /// What it is made of.
    List<Tone> tones() {
        return tones;
    }

    /// Its samples: one channel, 16 bits, signed, the low byte first.
    byte[] samples() {
        int count = tones.stream().mapToInt(Tone::samples).sum();
        byte[] out = new byte[2 * count];
        int at = 0;
        for (Tone tone : tones) {
            double phase = 0;
            for (int i = 0; i < tone.samples(); i++) {
                double part = (double) i / tone.samples();
                phase += 2 * Math.PI * (tone.from() + (tone.to() - tone.from()) * part) / RATE;
                // Faded at both ends: a cut clicks.
                double fade = Math.min(1, Math.min(i, tone.samples() - i) / (double) FADE);
                short value = (short) Math.round(Math.sin(phase) * LOUD * fade);
                out[at++] = (byte) value;
                out[at++] = (byte) (value >> 8);
            }
        }
        return out;
    }
}
