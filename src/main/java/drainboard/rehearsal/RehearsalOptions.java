package drainboard.rehearsal;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;

/// How a rehearsal is to be run.
///
/// @param applyDecisions whether recorded decisions are applied, or only counted as noted
/// @param threads how many threads may work; the report is the same for any number
public record RehearsalOptions(
        SupervisionPolicy policy, Roster roster, boolean applyDecisions, int threads) {}
