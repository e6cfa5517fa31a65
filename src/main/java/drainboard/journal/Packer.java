package drainboard.journal;

import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;

/// Puts values one after the other into bytes, for [Unpacker] to take out in the same order.
final class Packer {
    private byte[] bytes = new byte[512];
    private int length;

    void bool(boolean value) {
        octet(value ? 1 : 0);
    }

    void octet(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    /// Small numbers take few bytes, of either sign.
    void number(long value) {
        long left = (value << 1) ^ (value >> 63);
        while ((left & ~0x7FL) != 0) {
            octet((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        octet((int) left);
    }

    /// Char by char: a name with half a pair of surrogates comes back as it was.
    void text(String value) {
        number(value.length());
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (one < 0x80) {
                octet(one);
            } else {
                octet((one & 0x7F) | 0x80);
                octet(((one >> 7) & 0x7F) | 0x80);
                octet(one >> 14);
            }
        }
    }

    void time(Instant value) {
        number(value.getEpochSecond());
        number(value.getNano());
    }

    void span(Duration value) {
        number(value.getSeconds());
        number(value.getNano());
    }

    void change(ModeChange value) {
        octet(value.index());
    }

    void name(WorkloadName value) {
        text(value.text());
    }

    <T> void maybe(@Nullable T value, Consumer<T> put) {
        bool(value != null);
        if (value != null) {
            put.accept(value);
        }
    }

    <T> void each(Collection<T> values, Consumer<T> put) {
        number(values.size());
        values.forEach(put);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
