package drainboard.ui.drain;

import drainboard.ui.control.SheetCell;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines as text that is taken elsewhere: a sentence, or a table for a spreadsheet, where nothing
/// in it is read as a formula.
///
/// @param words what rows say now
/// @param heads what headers say
/// @param times in which zone times are written
public record LineTexts(DrainWords words, GroupWords heads, Times times) {
    private static final List<String> HEADS =
            List.of(
                    "Workload",
                    "Node",
                    "Place",
                    "Service",
                    "Mode",
                    "In it for",
                    "Last known",
                    "Steps done",
                    "In flight",
                    "At most",
                    "Said of it",
                    "Elapsed",
                    "Expected",
                    "Why not done",
                    "Stalled",
                    "Withheld",
                    "As of");

    /// A line in one sentence.
    public String spoken(DrainLine line) {
        return switch (line) {
            case DrainRow row -> words.spoken(row);
            case DrainGroup group -> heads.spoken(group);
        };
    }

    /// What a line has no room for.
    public String tip(DrainLine line) {
        return switch (line) {
            case DrainRow row ->
                    words.tip(row)
                            + at("in this mode since", row.course().since())
                            + at("work in flight reported", row.work().reported())
                            + at("final checkpoint", row.checkpointed());
            case DrainGroup group -> heads.tip(group) + at("drain began", group.head().started());
        };
    }

    /// A time in both zones; nothing where it is not known.
    private String at(String what, @Nullable Instant at) {
        return at == null ? "" : "\n" + what + " " + times.both(at).replace("\n", ", ");
    }

    /// Rows below the names of their columns, parted by tabs.
    public String table(List<DrainRow> rows) {
        Stream<List<String>> lines = rows.stream().map(this::cells);
        return Stream.concat(Stream.of(HEADS), lines)
                .map(cells -> cells.stream().map(SheetCell::safe).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String known(DrainRow row) {
        String age = words.known(row);
        return age.isEmpty() ? "unknown" : age + " ago";
    }

    /// Of when a count is, where it is not of now.
    private static String ofCount(DrainRow.Work work, boolean lost) {
        if (work.last() < 0) {
            return work.before() > 0 ? work.before() + " before this drain" : "";
        }
        List<String> said = new ArrayList<>();
        if (lost) {
            said.add("was " + work.last());
        }
        if (work.superseded()) {
            said.add("before its checkpoint");
        }
        return String.join(", ", said);
    }

    private List<String> cells(DrainRow row) {
        boolean said = row.work().last() >= 0;
        boolean lost = words.freshness().isStale(row.key().node());
        DrainWords.Lines elapsed = words.elapsed(row);
        return List.of(
                row.name().workload(),
                row.name().node(),
                row.name().place(),
                row.name().service(),
                row.course().word(),
                lost ? "" : words.age(row),
                lost ? known(row) : "",
                String.valueOf(row.course().steps().done()),
                lost ? "?" : said ? String.valueOf(row.work().last()) : "no report",
                said ? String.valueOf(row.work().peak()) : "",
                ofCount(row.work(), lost),
                elapsed.first(),
                elapsed.second(),
                words.whyWhole(row),
                row.need() == DrainNeed.STALLED ? "stalled" : "",
                row.withheld() == null ? "" : row.withheld().wireName(),
                times.full(words.now()));
    }
}
