package drainboard.ui.audit;

import drainboard.session.AuditBook;
import drainboard.session.AuditBook.Form;
import drainboard.session.AuditBook.Place;
import drainboard.session.ChainState;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/// Takes the whole audit out, and says how that went.
public final class AuditExporting {
    private final @Nullable AuditBook book;
    private final Executor turn;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    AuditExporting(@Nullable AuditBook book, Executor turn) {
        this.book = book;
        this.turn = turn;
    }

    /// Where an export goes.
    ///
    /// @param name how it is called
    public record Way(String name, Place place) {}

    /// Writes all entries.
    ///
    /// @param table whether as a table for a spreadsheet, or else a JSON object a line
    public void export(boolean table, Way way) {
        if (book == null || busy.get()) {
            return;
        }
        busy.set(true);
        said.set("Exporting…");
        var _ =
                book.export(
                                table ? Form.CSV : Form.NDJSON,
                                way.place(),
                                written -> turn.execute(() -> progress(written)))
                        .handleAsync(
                                (found, failed) -> {
                                    busy.set(false);
                                    said.set(words(way.name(), found, failed));
                                    return true;
                                },
                                turn);
    }

    private void progress(long written) {
        if (busy.get()) {
            said.set("Exporting… " + Figures.count(written) + " entries");
        }
    }

    private static String words(
            String name, @Nullable ChainState found, @Nullable Throwable failed) {
        if (found == null) {
            String why = failed == null ? "" : String.valueOf(failed.getMessage());
            return "Nothing was exported: " + Sanitizer.show(why);
        }
        return switch (found) {
            case ChainState.Whole(long entries, String head, var _) ->
                    "Exported "
                            + Figures.count(entries)
                            + (entries == 1 ? " entry" : " entries")
                            + " to "
                            + Sanitizer.show(name)
                            + ", whole up to "
                            + head
                            + ".";
            case ChainState.Broken(long place, String _) ->
                    "Exported to "
                            + Sanitizer.show(name)
                            + " as it stands: broken at entry "
                            + Figures.count(place)
                            + ".";
            case ChainState.Unreadable(String why) ->
                    "Nothing was exported: " + Sanitizer.show(why);
            case ChainState.Checking _ -> "";
        };
    }

    /// Whether an export is being written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How the last export went; blank where there was none.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
