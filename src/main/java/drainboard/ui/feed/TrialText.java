package drainboard.ui.feed;

import drainboard.ui.control.Figures;

import java.util.ArrayList;
import java.util.List;

/// What a trial found, line by line, each with the style it is set in.
final class TrialText {
    private TrialText() {}

    static List<Pair> lines(Trial trial) {
        List<Pair> lines = new ArrayList<>();
        if (trial.state() == Trial.State.NONE) {
            return lines;
        }
        lines.add(
                new Pair(
                        "Format: "
                                + (trial.format().isEmpty()
                                        ? "not recognised yet"
                                        : trial.format()),
                        "small"));
        lines.add(head("decoded", trial.decodedCount(), trial.decoded().size()));
        trial.decoded().forEach(line -> lines.add(new Pair(line, "number")));
        lines.add(head("not understood", trial.missedCount(), trial.missed().size()));
        trial.missed().forEach(line -> lines.add(new Pair(line, "number")));
        return lines;
    }

    private static Pair head(String what, long count, int shown) {
        return new Pair(
                Figures.count(count) + " " + what + (count > shown ? ", the first " + shown : ""),
                "muted");
    }
}
