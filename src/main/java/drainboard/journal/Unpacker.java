package drainboard.journal;

import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Takes values out of bytes in the order in which [Packer] put them in; throws an
/// [IllegalArgumentException] where they are not what was put in.
final class Unpacker {
    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean bool() {
        int value = octet();
        if (value > 1) {
            throw new IllegalArgumentException("neither yes nor no at byte " + at);
        }
        return value == 1;
    }

    int octet() {
        if (at == bytes.length) {
            throw new IllegalArgumentException("it ends within a value");
        }
        return bytes[at++] & 0xFF;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int next = octet();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw new IllegalArgumentException("no number at byte " + at);
    }

    /// How many follow: never more than there are bytes left.
    private int count() {
        long count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException("no count at byte " + at);
        }
        return (int) count;
    }

    String text() {
        char[] text = new char[count()];
        for (int i = 0; i < text.length; i++) {
            int one = octet();
            if (one >= 0x80) {
                one = (one & 0x7F) | ((octet() & 0x7F) << 7) | (octet() << 14);
            }
            text[i] = (char) one;
        }
        return new String(text);
    }

    Instant time() {
        return Instant.ofEpochSecond(number(), number());
    }

    Duration span() {
        return Duration.ofSeconds(number(), number());
    }

    ModeChange change() {
        int index = octet();
        if (index >= ModeChange.count()) {
            throw new IllegalArgumentException("no pair of modes at byte " + at);
        }
        return ModeChange.at(index);
    }

    WorkloadName name() {
        return new WorkloadName(text());
    }

    <T> @Nullable T maybe(Supplier<T> take) {
        return bool() ? take.get() : null;
    }

    <T> List<T> each(Supplier<T> take) {
        int count = count();
        List<T> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(take.get());
        }
        return all;
    }

    void end() {
        if (at != bytes.length) {
            throw new IllegalArgumentException("more follows behind byte " + at);
        }
    }
}
