package drainboard.decode.frame;

import java.util.BitSet;

/// Follows one JSON value byte by byte, as far as is needed to tell where it ends or that it is
/// broken: brackets that do not match, a line end inside a text, or a bracket opened where no value
/// may stand. Whether all else is JSON is not judged here. One thread's own.
public final class JsonScan {
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean text;
    private boolean escaped;
    private int last;

    /// Where the value stands after a byte.
    public enum Step {
        GOES_ON,
        /// The byte was the last one of the value.
        DONE,
        /// The byte cannot belong to the value, which had no end before it.
        BROKEN
    }

    /// Begins a new value.
    public void reset() {
        depth = 0;
        text = false;
        escaped = false;
        last = 0;
    }

    /// Follows one byte; the first one opens the value's bracket.
    public Step step(int next) {
        return text ? inText(next) : outside(next);
    }

    private Step inText(int next) {
        if (next == '\n') {
            return Step.BROKEN;
        }
        if (escaped) {
            escaped = false;
        } else if (next == '\\') {
            escaped = true;
        } else if (next == '"') {
            text = false;
            last = next;
        }
        return Step.GOES_ON;
    }

    private Step outside(int next) {
        switch (next) {
            case ' ', '\t', '\r', '\n' -> {
                return Step.GOES_ON;
            }
            case '"' -> text = true;
            case '{', '[' -> {
                if (!mayOpen()) {
                    return Step.BROKEN;
                }
                objects.set(depth++, next == '{');
            }
            case '}', ']' -> {
                if (depth == 0 || objects.get(depth - 1) != (next == '}')) {
                    return Step.BROKEN;
                }
                depth--;
            }
            default -> {
                // a number, a literal or a separator: only that it stood there matters
            }
        }
        last = next;
        return depth == 0 ? Step.DONE : Step.GOES_ON;
    }

    private boolean mayOpen() {
        return depth == 0 || (objects.get(depth - 1) ? last == ':' : last == '[' || last == ',');
    }
}
