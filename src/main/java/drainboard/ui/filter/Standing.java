package drainboard.ui.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `is:` can ask for.
public enum Standing {
    /// Its source is lost or silent.
    STALE,
    /// A latch on it is held.
    HALTED,
    /// It may be touched.
    READY,
    /// Nobody can vouch for it.
    UNKNOWN;

    private static final List<Standing> ALL = List.of(values());

    static Optional<Standing> named(String text) {
        return ALL.stream().filter(state -> state.word().equals(text)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
