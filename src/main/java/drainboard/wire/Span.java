package drainboard.wire;

import java.nio.charset.StandardCharsets;

/// Plain ASCII where it lies, as characters: a log has millions of numbers and times, and none of
/// them needs a string of its own to be read. Reused; one thread's own.
final class Span implements CharSequence {
    private byte[] bytes = new byte[0];
    private int from;
    private int length;

    Span over(byte[] of, int start, int end) {
        bytes = of;
        from = start;
        length = end - start;
        return this;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return (char) bytes[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Span().over(bytes, from + start, from + end);
    }

    @Override
    public String toString() {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
