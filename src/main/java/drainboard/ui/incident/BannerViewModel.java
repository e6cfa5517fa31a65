package drainboard.ui.incident;

import drainboard.session.SessionPicture;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The single worst thing, in one line.
public final class BannerViewModel {
    private static final Line CALM = new Line(Tone.CALM, null, "");

    private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(CALM);

    /// How loud the banner is: a closed set.
    public enum Tone {
        /// Nothing needs attention: there is no banner.
        CALM,
        /// Filled red: nobody has it, it went away by itself, or nothing can be decided.
        ALARM,
        /// A red bar at its left: somebody has it.
        HELD,
        /// An amber bar at its left: no placement is held by it.
        WARNING;

        static Tone of(Severity severity) {
            return switch (severity) {
                case UNACKNOWLEDGED, GONE_STILL_HELD, AUDIT_DIFFERS, NOT_KEPT -> ALARM;
                case HELD -> HELD;
                case REFUSED_FENCE, SOURCE_LOST, SOURCE_STALE, SOURCE_GAP, LINES_REFUSED -> WARNING;
            };
        }
    }

    /// What the banner says.
    ///
    /// @param worst what it is about; null where all is calm
    /// @param more how many others there are, in words
    public record Line(Tone tone, @Nullable Alarm worst, String more) {}

    /// The present line.
    public ReadOnlyObjectProperty<Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        show(Alarms.in(picture));
    }

    void show(List<Alarm> alarms) {
        if (alarms.isEmpty()) {
            line.set(CALM);
            return;
        }
        Alarm worst = alarms.getFirst();
        int others = alarms.size() - 1;
        line.set(
                new Line(
                        Tone.of(worst.severity()),
                        worst,
                        others == 0 ? "" : "+" + others + " more"));
    }
}
