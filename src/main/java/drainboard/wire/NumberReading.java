package drainboard.wire;

import java.util.OptionalLong;

/// Reads the whole numbers of events.md: node ids, sequences and counts.
final class NumberReading {
    private static final int LAST_DIGIT = 9;

    private NumberReading() {}

    /// An unsigned 64-bit number in decimal digits; empty for anything else.
    static OptionalLong unsigned(CharSequence digits) {
        if (digits.isEmpty()) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > LAST_DIGIT) {
                return OptionalLong.empty();
            }
            if (value != 0
                    && Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, 10)) > 0) {
                return OptionalLong.empty();
            }
            value = value * 10 + digit;
        }
        return OptionalLong.of(value);
    }

    /// An unsigned number that a JSON number may write as `-0` too.
    static OptionalLong unsignedNumber(CharSequence text) {
        return unsigned(isMinusZero(text) ? "0" : text);
    }

    /// A node id as text: decimal, or hex behind `0x`.
    static OptionalLong nodeId(CharSequence text) {
        if (text.length() < 2 || text.charAt(0) != '0' || (text.charAt(1) | 0x20) != 'x') {
            return unsigned(text);
        }
        if (text.length() == 2) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 2; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0 || value >>> 60 != 0) {
                return OptionalLong.empty();
            }
            value = value << 4 | digit;
        }
        return OptionalLong.of(value);
    }

    /// A whole number that is not negative, held at the largest long; empty for anything else.
    static OptionalLong count(CharSequence text) {
        CharSequence digits = isMinusZero(text) ? "0" : text;
        if (!digits.isEmpty() && digits.charAt(0) == '-') {
            return OptionalLong.empty();
        }
        OptionalLong value = unsigned(digits);
        return value.isEmpty() || value.getAsLong() < 0 ? OptionalLong.of(Long.MAX_VALUE) : value;
    }

    private static boolean isMinusZero(CharSequence text) {
        return text.length() == 2 && text.charAt(0) == '-' && text.charAt(1) == '0';
    }
}
