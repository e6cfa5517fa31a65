package drainboard.ui.diagram;

import drainboard.ui.control.Times;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The last times that one pair was taken, newest first; a run remembers [#MOST] of each pair.
///
/// @param last who went and when
/// @param fresh how many of them went just now
/// @param pace how busy the pair is just now
public record Passages(List<Passage> last, int fresh, Pace pace) {
    /// So many of each pair are remembered.
    public static final int MOST = 5;

    private static final double NANOS = 1e9;
    private static final double BUSY = 20;
    private static final double BUSIER = 60;
    private static final double BUSIEST = 200;

    public Passages {
        last = List.copyOf(last);
    }

    /// One node going.
    ///
    /// @param node its name, safe to show
    public record Passage(String node, Instant at) {}

    /// How many go in a second.
    public enum Pace {
        /// At most twenty.
        CALM,
        /// More than twenty.
        BUSY,
        /// More than sixty.
        BUSIER,
        /// More than two hundred.
        BUSIEST
    }

    /// @param last the last ones, newest first
    /// @param from since when one counts as gone just now
    static Passages of(List<Passage> last, Instant from) {
        int fresh = (int) last.stream().filter(one -> !one.at().isBefore(from)).count();
        return new Passages(last, fresh, fresh < MOST ? Pace.CALM : pace(last));
    }

    /// As only the last few are remembered, the pace is how close together these went.
    private static Pace pace(List<Passage> last) {
        Duration span = Duration.between(last.getLast().at(), last.getFirst().at());
        double perSecond = (last.size() - 1) * NANOS / Math.max(1, span.toNanos());
        if (perSecond > BUSIEST) {
            return Pace.BUSIEST;
        }
        if (perSecond > BUSIER) {
            return Pace.BUSIER;
        }
        return perSecond > BUSY ? Pace.BUSY : Pace.CALM;
    }

    /// How many went just now, as written on the line; blank where none did.
    public String plus() {
        if (fresh == 0) {
            return "";
        }
        return fresh < MOST ? "+" + fresh : "\u2265" + fresh;
    }

    /// Each in a line.
    String text(Times times) {
        StringBuilder text = new StringBuilder();
        last.forEach(
                one ->
                        text.append('\n')
                                .append(times.seconds(one.at()))
                                .append("  ")
                                .append(one.node()));
        return text.toString();
    }
}
