package drainboard.ui.alert;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// Plays chimes on a thread of its own, one after the other, as loud as the system allows. A
/// machine that cannot is told of once. Any thread may call this; it never waits.
public final class SoundOutlet {
    private static final AudioFormat FORMAT = new AudioFormat(Chime.RATE, 16, 1, true, false);

    private final Consumer<String> told;
    private final Speaker speaker;
    private final ExecutorService player =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("drainboard-sound").factory());
    private boolean silent;

    /// What makes samples heard, and returns when they were.
    interface Speaker {
        void play(byte[] samples) throws LineUnavailableException;
    }

    /// @param told hears once, on the thread that plays, why nothing is heard
    public SoundOutlet(Consumer<String> told) {
        this(told, SoundOutlet::heard);
    }

    SoundOutlet(Consumer<String> told, Speaker speaker) {
        this.told = told;
        this.speaker = speaker;
    }

    /// Plays one.
    public void play(Chime chime) {
        player.execute(() -> now(chime));
    }

    private void now(Chime chime) {
        try {
            speaker.play(chime.samples());
            silent = false;
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            if (!silent) {
                silent = true;
                told.accept("No sound can be heard: this machine has no free audio device.");
            }
        }
    }

    private static void heard(byte[] samples) throws LineUnavailableException {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        }
    }
}
