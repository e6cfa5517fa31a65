package drainboard.decode.envelope;

import java.util.ArrayList;
import java.util.List;

/// One row of comma separated values (RFC 4180), its quotes undone.
final class CsvRow {
    private static final int MOST_CELLS = 10_000;

    private final String text;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private int at;

    private CsvRow(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /// The cells of a row without its line end.
    static List<String> read(String text, char separator) throws BadText {
        CsvRow row = new CsvRow(text, separator);
        boolean more = true;
        while (more) {
            if (row.cells.size() == MOST_CELLS) {
                throw new BadText("a row of more than 10,000 cells");
            }
            more = row.cell();
        }
        return row.cells;
    }

    /// Whether another cell follows.
    private boolean cell() throws BadText {
        if (at < text.length() && text.charAt(at) == '"') {
            cells.add(quoted());
        } else {
            int end = text.indexOf(separator, at);
            String cell = text.substring(at, end < 0 ? text.length() : end);
            if (cell.indexOf('"') >= 0) {
                throw new BadText("a quote inside a cell that is not quoted: " + Shown.cut(cell));
            }
            cells.add(cell);
            at += cell.length();
        }
        if (at == text.length()) {
            return false;
        }
        if (text.charAt(at) != separator) {
            throw new BadText("text behind the closing quote of cell " + cells.size());
        }
        at++;
        return true;
    }

    private String quoted() throws BadText {
        StringBuilder cell = new StringBuilder();
        int from = at + 1;
        while (true) {
            int quote = text.indexOf('"', from);
            if (quote < 0) {
                throw new BadText("a quoted cell that is not closed");
            }
            cell.append(text, from, quote);
            if (quote + 1 == text.length() || text.charAt(quote + 1) != '"') {
                at = quote + 1;
                return cell.toString();
            }
            cell.append('"');
            from = quote + 2;
        }
    }
}
