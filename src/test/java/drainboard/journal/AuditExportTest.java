package drainboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is exported is all of it: as JSON without loss, as a table without formulas.
class AuditExportTest {
    private static final List<String> HOSTILE =
            List.of(
                    "=cmd|' /C calc'!A0",
                    "+1",
                    "-1+2",
                    "@SUM(A1)",
                    "\t=1",
                    "\r=1",
                    "\n=1",
                    "\uFF1D1",
                    "\uFF0B1",
                    "\uFF0D1",
                    "\uFF201",
                    "a,b",
                    "a\"b",
                    "\"=1\"",
                    "a\r\n=1",
                    "",
                    " =1",
                    "'=1",
                    "\u202Egnp.exe",
                    "\0",
                    "e\u0301 \uD83D\uDD25");

    @TempDir private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void write() throws JournalException, SQLException {
        file = folder.resolve("journal.db");
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            for (String text : HOSTILE) {
                log.append(Audits.entry(text, text));
            }
            log.append(Audits.entry(4)); // has an attachment and no approver
        }
    }

    private String export(AuditExport.Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(AuditExport.write(file, form, out)).isInstanceOf(AuditVerdict.Whole.class);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_hash_can_be_made_again_from_the_json() throws IOException {
        List<String> lines = export(AuditExport.Form.NDJSON).lines().toList();
        assertThat(lines).hasSize(HOSTILE.size() + 2);
        byte[] before = AuditHash.none();
        for (int i = 0; i < lines.size(); i++) {
            Map<String, @Nullable String> fields = fields(lines.get(i));
            assertThat(fields)
                    .hasSize(AuditColumn.values().length + 2)
                    .containsEntry("seq", i + "");
            RowBytes bytes = new RowBytes();
            for (AuditColumn column : AuditColumn.values()) {
                bytes.put(fields.get(column.column()));
            }
            before = new AuditHash().of(i, bytes.toArray(), before);
            assertThat(fields).containsEntry("hash", HexFormat.of().formatHex(before));
        }
    }

    private static Map<String, @Nullable String> fields(String line) throws IOException {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(line)) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                JsonToken value = json.nextToken();
                fields.put(
                        json.currentName(), value == JsonToken.VALUE_NULL ? null : json.getText());
            }
        }
        return fields;
    }

    @Test
    void no_cell_of_the_table_is_a_formula_and_none_is_lost() throws IOException {
        List<List<String>> cells = cells(export(AuditExport.Form.CSV));
        assertThat(cells.getFirst())
                .startsWith("seq", "account", "operator")
                .endsWith("result", "hash");
        assertThat(cells).hasSize(HOSTILE.size() + 3);
        int target = cells.getFirst().indexOf("target");
        for (int i = 0; i < HOSTILE.size(); i++) {
            List<String> row = cells.get(i + 2);
            assertThat(row).hasSize(AuditColumn.values().length + 2);
            String text = HOSTILE.get(i);
            assertThat(row.get(target))
                    .isEqualTo(i < HOSTILE.indexOf("a,b") ? "'" + text : text)
                    .doesNotMatch("(?s)[=+@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20-].*");
        }
    }

    @Test
    void a_number_stays_a_number_and_what_is_not_there_is_nothing() throws IOException {
        String last = export(AuditExport.Form.CSV).lines().toList().getLast();
        assertThat(last)
                .contains(",148000000,\"halt_raised\"")
                .contains("\"" + "ab".repeat(32) + "\",,\"authorised\"");
    }

    @Test
    void what_is_broken_is_exported_too_and_told() throws Exception {
        try (Connection connection = Audits.open(file)) {
            Database.run(connection, "DROP TRIGGER audit_kept");
            Database.run(connection, "DELETE FROM audit WHERE seq = 3");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(AuditExport.write(file, AuditExport.Form.NDJSON, out))
                .isInstanceOfSatisfying(
                        AuditVerdict.BrokenAt.class,
                        broken -> assertThat(broken.sequence()).isEqualTo(3));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(HOSTILE.size() + 1);
    }

    /// Reads a table as RFC 4180 says.
    private static List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
