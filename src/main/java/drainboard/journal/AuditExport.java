package drainboard.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/// Writes all entries of an audit out, checking them on the way; what is broken is written too, as
/// it stands.
public final class AuditExport {
    private static final JsonFactory JSON = new JsonFactory();

    /// With these a cell is a formula in a spreadsheet; the last four are their full-width forms.
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private AuditExport() {}

    /// How it is written.
    public enum Form {
        /// A JSON object a line, from which every hash can be made again.
        NDJSON,
        /// A table for a spreadsheet, in which no cell is a formula.
        CSV
    }

    /// Writes all entries.
    ///
    /// @return what the check found; where it is unreadable, part may be written
    /// @throws IOException where they cannot be written
    public static AuditVerdict write(Path journal, Form form, OutputStream out) throws IOException {
        return AuditVerifier.verify(journal, null, rows(form, out));
    }

    /// Writes each row that it is given.
    static AuditTable.Sink rows(Form form, OutputStream out) {
        return switch (form) {
            case NDJSON -> row -> json(row, out);
            case CSV -> {
                boolean[] begun = new boolean[1];
                yield row -> {
                    if (!begun[0]) {
                        begun[0] = true;
                        out.write(heading().getBytes(StandardCharsets.UTF_8));
                    }
                    out.write(cells(row).getBytes(StandardCharsets.UTF_8));
                };
            }
        };
    }

    private static void json(AuditRow row, OutputStream out) throws IOException {
        try (JsonGenerator json =
                JSON.createGenerator(out)
                        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)) {
            json.writeStartObject();
            json.writeNumberField("seq", row.sequence());
            for (AuditColumn column : AuditColumn.values()) {
                String text = row.optional(column);
                if (column == AuditColumn.ELAPSED && row.isWellFormed()) {
                    json.writeNumberField(column.column(), Long.parseLong(row.text(column)));
                } else {
                    json.writeStringField(column.column(), text);
                }
            }
            json.writeStringField("hash", HexFormat.of().formatHex(row.hash()));
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static String heading() {
        StringBuilder line = new StringBuilder("seq");
        for (AuditColumn column : AuditColumn.values()) {
            line.append(',').append(column.column());
        }
        return line.append(",hash\r\n").toString();
    }

    private static String cells(AuditRow row) {
        StringBuilder line = new StringBuilder().append(row.sequence());
        for (AuditColumn column : AuditColumn.values()) {
            String text = row.optional(column);
            boolean number = column == AuditColumn.ELAPSED && row.isWellFormed();
            line.append(',').append(number ? text : cell(text));
        }
        return line.append(",\"")
                .append(HexFormat.of().formatHex(row.hash()))
                .append("\"\r\n")
                .toString();
    }

    /// A text in quotes; one that is not there is nothing at all.
    static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return (formula ? "\"'" : "\"") + text.replace("\"", "\"\"") + '"';
    }
}
