package drainboard.wire;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The known members of one object as they were written, before anybody asks what they mean. Reused
/// from object to object; one thread's own.
final class Members {
    private static final int COUNT = Field.ALL.size();

    /// What stands behind a member name.
    enum Shape {
        ABSENT(0),
        NULL(1),
        TEXT(2),
        WHOLE(3),
        DECIMAL(4),
        TEXTS(5),
        OTHER(6);

        private static final List<Shape> ALL = List.of(values());

        private final byte code;

        Shape(int code) {
            this.code = (byte) code;
        }
    }

    private final byte[] shapes = new byte[COUNT];
    private final int[] starts = new int[COUNT];
    private final int[] ends = new int[COUNT];
    private final @Nullable Object[] values = new @Nullable Object[COUNT];
    private final Span span = new Span();
    private byte[] bytes = new byte[0];

    /// One bit for each field that the object has.
    private int present;

    /// Forgets the object before; spans that follow lie in these bytes.
    void begin(byte[] of) {
        bytes = of;
        present = 0;
    }

    boolean has(Field field) {
        return (present >>> field.slot() & 1) != 0;
    }

    Shape shape(Field field) {
        return has(field) ? Shape.ALL.get(shapes[field.slot()]) : Shape.ABSENT;
    }

    /// Sets a member to a span of plain ASCII in the bytes.
    void set(Field field, Shape shape, int start, int end) {
        int at = field.slot();
        present |= 1 << at;
        shapes[at] = shape.code;
        starts[at] = start;
        ends[at] = end;
    }

    /// Sets a member to a text, a list of texts, or to nothing but a shape.
    void set(Field field, Shape shape, @Nullable Object value) {
        set(field, shape, 0, 0);
        values[field.slot()] = value;
    }

    /// The text of a member that is a text or a number.
    String text(Field field) {
        int at = field.slot();
        return !isSpan(field) && values[at] instanceof String text
                ? text
                : new String(bytes, starts[at], ends[at] - starts[at], StandardCharsets.ISO_8859_1);
    }

    /// The characters of such a member where they lie; good until the next call.
    CharSequence characters(Field field) {
        return isSpan(field)
                ? span.over(bytes, starts[field.slot()], ends[field.slot()])
                : text(field);
    }

    /// The texts of a member of shape TEXTS.
    @SuppressWarnings("unchecked")
    List<String> texts(Field field) {
        Object value = values[field.slot()];
        return value == null ? List.of() : (List<String>) value;
    }

    /// Whether the member lies in the bytes, from [#start] to [#end].
    boolean isSpan(Field field) {
        return ends[field.slot()] != 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(Field field) {
        return starts[field.slot()];
    }

    int end(Field field) {
        return ends[field.slot()];
    }
}
