package drainboard.wire;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The known members of one object as they were written, before anybody asks what they mean. Reused
/// from object to object; one thread's own.
final class Members {
    /// What stands behind a member name.
    enum Shape {
        ABSENT,
        NULL,
        TEXT,
        WHOLE,
        DECIMAL,
        TEXTS,
        OTHER
    }

    private static final int COUNT = Field.ALL.size();

    private final Shape[] shapes = new Shape[COUNT];
    private final int[] starts = new int[COUNT];
    private final int[] ends = new int[COUNT];
    private final @Nullable Object[] values = new @Nullable Object[COUNT];
    private byte[] bytes = new byte[0];

    Members() {
        Arrays.fill(shapes, Shape.ABSENT);
    }

    /// Forgets the object before; spans that follow lie in these bytes.
    void begin(byte[] of) {
        bytes = of;
        Arrays.fill(shapes, Shape.ABSENT);
    }

    boolean has(Field field) {
        return shape(field) != Shape.ABSENT;
    }

    Shape shape(Field field) {
        return shapes[field.slot()];
    }

    /// Sets a member to a span of plain ASCII in the bytes.
    void set(Field field, Shape shape, int start, int end) {
        int at = field.slot();
        shapes[at] = shape;
        starts[at] = start;
        ends[at] = end;
        values[at] = null;
    }

    /// Sets a member to a text, a list of texts, or to nothing but a shape.
    void set(Field field, Shape shape, @Nullable Object value) {
        int at = field.slot();
        shapes[at] = shape;
        values[at] = value;
        ends[at] = 0;
        starts[at] = 0;
    }

    /// The text of a member that is a text or a number.
    String text(Field field) {
        int at = field.slot();
        return values[at] instanceof String text
                ? text
                : new String(bytes, starts[at], ends[at] - starts[at], StandardCharsets.ISO_8859_1);
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
