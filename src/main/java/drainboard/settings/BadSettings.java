package drainboard.settings;

import java.util.List;

/// A configuration that cannot be used. Each fault is a sentence with place and cure.
public final class BadSettings extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    BadSettings(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    BadSettings(String fault) {
        this(List.of(fault));
    }

    /// All that is wrong, each in a sentence.
    public List<String> faults() {
        return faults;
    }
}
