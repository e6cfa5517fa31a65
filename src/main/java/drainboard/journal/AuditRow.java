package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A row of the audit as it stands in the file, byte by byte: nothing of it was decoded, so nothing
/// was lost before it is checked.
final class AuditRow {
    private final long sequence;
    private final byte[] fields;
    private final byte[] hash;
    private final boolean wellFormed;

    /// Takes a row.
    ///
    /// @param fields as [RowBytes] writes them, all of [AuditColumn] in order
    /// @param wellFormed whether each is of the type that it was written in
    AuditRow(long sequence, byte[] fields, byte[] hash, boolean wellFormed) {
        this.sequence = sequence;
        this.fields = fields;
        this.hash = hash;
        this.wellFormed = wellFormed;
    }

    long sequence() {
        return sequence;
    }

    byte[] fields() {
        return fields;
    }

    byte[] hash() {
        return hash;
    }

    boolean isWellFormed() {
        return wellFormed;
    }

    AuditHead head() {
        return new AuditHead(sequence, HexFormat.of().formatHex(hash));
    }

    /// A field that every row has; blank where it is not there.
    String text(AuditColumn column) {
        String text = optional(column);
        return text == null ? "" : text;
    }

    /// A field, or null where it is not there.
    @Nullable String optional(AuditColumn column) {
        ByteBuffer at = ByteBuffer.wrap(fields);
        for (AuditColumn one : AuditColumn.values()) {
            int length = at.getInt();
            if (one == column) {
                return length == RowBytes.ABSENT
                        ? null
                        : new String(fields, at.position(), length, StandardCharsets.UTF_8);
            }
            at.position(at.position() + Math.max(0, length));
        }
        throw new IllegalArgumentException("no column " + column);
    }
}
