package drainboard.arch.offenders.house.fleet;

import drainboard.arch.offenders.house.node.Nosy;

import java.util.List;

/// Counts in a static that anyone can set.
public record Herd(List<Nosy> nodes) {
    static int count;

    public Herd {
        count += nodes.size();
    }
}
