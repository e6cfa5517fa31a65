package drainboard.telemetry;

import java.io.IOException;
import java.util.List;

/// The kept lines that are still to be posted, as their keeper gives them.
public interface Outbox {
    /// The lines behind a sequence, in rising order; empty where there are none now.
    ///
    /// @param most how many at most
    /// @throws IOException where they cannot be read now; they are asked for again
    List<Line> after(long sequence, int most) throws IOException;

    /// A line with its place among all lines.
    ///
    /// @param text without a line end
    record Line(long sequence, String text) {
        public Line {
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("a telemetry line holds a line end");
            }
        }
    }
}
