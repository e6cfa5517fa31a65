package drainboard.arch.offenders.house.node;

import drainboard.arch.offenders.house.event.Word;
import drainboard.arch.offenders.house.fleet.Herd;

import java.io.File;

/// Looks back at the fleet, at a file and at its thread.
public record Nosy(Word word, Herd back, File file) {
    String thread() {
        return Thread.currentThread().getName();
    }
}
