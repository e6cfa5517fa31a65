package drainboard.ui.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that the window can do, each thing once. The FX thread alone uses it.
public final class Acts {
    private final List<Act> all = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /// Adds one.
    ///
    /// @throws IllegalArgumentException where its id is taken
    public void add(Act act) {
        if (!ids.add(act.id())) {
            throw new IllegalArgumentException("there are two acts " + act.id());
        }
        all.add(act);
    }

    /// All of them, in the order in which they were added.
    public List<Act> all() {
        return List.copyOf(all);
    }

    /// The one of that id.
    public Optional<Act> find(String id) {
        return all.stream().filter(act -> act.id().equals(id)).findFirst();
    }
}
