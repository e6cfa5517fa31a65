package drainboard.fleet;

import drainboard.node.Disposition;
import drainboard.node.Effect;
import drainboard.node.NodeState;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What one event did to the fleet: the unit a journal keeps.
///
/// @param after the node it spoke of, as it is now; null where it spoke of none
public record Outcome(Disposition disposition, @Nullable NodeState after, List<Effect> effects) {}
