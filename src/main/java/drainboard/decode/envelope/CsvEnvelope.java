package drainboard.decode.envelope;

import static drainboard.event.RejectionReason.MALFORMED;

import drainboard.decode.frame.Frame;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Rows of comma separated values, the first of which names the columns: an event in one column, or
/// its fields in columns of their own.
final class CsvEnvelope implements Envelope {
    private static final String SEPARATORS = ",;\t";

    private final CsvColumns columns;
    private List<String> header = List.of();
    private char separator = ',';
    private boolean begun;

    CsvEnvelope(CsvColumns columns) {
        this.columns = columns;
    }

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        Payload payload = new Payload();
        try {
            String text = Payload.text(record.bytes(), record.from(), record.to());
            if (!begun) {
                begun = true;
                if (isHeader(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                    return;
                }
            }
            read(CsvRow.read(text, separator), payload);
        } catch (BadText bad) {
            out.accept(new Opened.Wrong(record, MALFORMED, bad.detail()));
            return;
        }
        payload.tell(record, out);
    }

    private boolean isHeader(String text) {
        for (int i = 0; i < SEPARATORS.length(); i++) {
            try {
                List<String> names =
                        CsvRow.read(text, SEPARATORS.charAt(i)).stream()
                                .map(String::strip)
                                .toList();
                if (names.stream().anyMatch(columns::knows)
                        && names.stream().noneMatch(JsonText::begins)) {
                    header = names;
                    separator = SEPARATORS.charAt(i);
                    return true;
                }
            } catch (BadText bad) {
                // Not with this separator.
            }
        }
        return false;
    }

    private void read(List<String> cells, Payload payload) throws BadText {
        if (header.isEmpty()) {
            unnamed(cells, payload);
            return;
        }
        if (cells.size() != header.size()) {
            throw new BadText(
                    "a row of " + cells.size() + " cells under a header of " + header.size());
        }
        Instant time = null;
        for (int i = 0; i < cells.size(); i++) {
            String name = header.get(i);
            String cell = columns.cell(cells.get(i));
            if (columns.isTime(name)) {
                Instant read = columns.time(cell.strip());
                time = read == null ? time : read;
            } else {
                payload.field(columns.field(name), cell, columns.isPayload(name));
            }
        }
        payload.timed(time);
    }

    /// Without its header a row can be told by its payload alone.
    private static void unnamed(List<String> cells, Payload payload) throws BadText {
        boolean found = false;
        for (String cell : cells) {
            found |= JsonText.begins(cell);
            payload.field("", cell, true);
        }
        if (!found) {
            throw new BadText("the header row, which names the columns, was not seen");
        }
    }

    /// The columns of an export that hold something for us.
    interface CsvColumns {
        /// Whether a column may hold a whole event.
        boolean isPayload(String name);

        /// Whether a column holds the log system's own time.
        boolean isTime(String name);

        /// That time; null where it leaves a doubt.
        @Nullable Instant time(String cell);

        /// The field that a column stands for.
        default String field(String name) {
            return name;
        }

        /// What a cell held before it was made safe for spreadsheets.
        default String cell(String written) {
            return written;
        }

        /// Whether a column's name is one of those that make a header.
        default boolean knows(String name) {
            return isPayload(name) || isTime(name) || FlatEvent.field(field(name)) != null;
        }
    }
}
