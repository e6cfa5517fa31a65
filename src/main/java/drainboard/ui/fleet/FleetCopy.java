package drainboard.ui.fleet;

import drainboard.ui.control.SheetCell;
import drainboard.ui.control.Times;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows as a table that a spreadsheet takes. Nothing in it is read as a formula there.
final class FleetCopy {
    private FleetCopy() {}

    static String of(List<FleetRow> rows, Instant now, Times times) {
        Stream<Stream<String>> lines = rows.stream().map(row -> cells(row, now, times));
        return Stream.concat(Stream.of(heads()), lines)
                .map(cells -> cells.map(SheetCell::safe).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> heads() {
        return Stream.of(
                "Node",
                "Labels",
                "Mode",
                "In it for",
                "Placements",
                "Halted",
                "Readiness",
                "Reason",
                "Incident",
                "Who",
                "Last event",
                "Where");
    }

    private static Stream<String> cells(FleetRow row, Instant now, Times times) {
        return Stream.of(
                row.name(),
                row.labels(),
                row.stand().word(),
                row.age(now),
                String.valueOf(row.placed().count()),
                String.valueOf(row.placed().halted()),
                row.stand().verdict(),
                row.stand().reason(),
                row.halted().axes(),
                row.halted().who(),
                row.said(times),
                row.place());
    }
}
