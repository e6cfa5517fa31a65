package drainboard.event;

import drainboard.lifecycle.Spelling;

import java.util.List;
import java.util.Optional;

/// What an operator can have verified: a closed set (lifecycle.md section 10).
public enum Evidence {
    POWER("power"),
    BMC("bmc"),
    NETWORK_ISOLATED("network_isolated"),
    STORAGE_FENCED("storage_fenced"),
    PHYSICAL("physical"),
    OTHER("other");

    /// Every kind of evidence, in the order offered.
    public static final List<Evidence> ALL = List.of(values());

    private final String wireName;

    Evidence(String wireName) {
        this.wireName = wireName;
    }

    /// The snake_case name used in every output.
    public String wireName() {
        return wireName;
    }

    /// The evidence that a name in any of its spellings means; empty for an unknown name.
    public static Optional<Evidence> named(String text) {
        String folded = Spelling.fold(text);
        return ALL.stream().filter(one -> one.wireName.equals(folded)).findFirst();
    }
}
