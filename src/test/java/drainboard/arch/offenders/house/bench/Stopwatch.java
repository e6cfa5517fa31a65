package drainboard.arch.offenders.house.bench;

import drainboard.arch.offenders.house.app.Top;
import drainboard.arch.offenders.house.fleet.Herd;

/// Measures the fleet, as it may, and the top, as it may not.
public record Stopwatch(Herd herd, Top top) {}
