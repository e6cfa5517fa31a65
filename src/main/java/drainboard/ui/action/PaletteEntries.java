package drainboard.ui.action;

import java.util.List;

/// What can be gone to just now: nodes, workloads, incidents, sources, files.
@FunctionalInterface
public interface PaletteEntries {
    /// Nothing to go to.
    PaletteEntries NONE = List::of;

    /// Asked on the FX thread each time that the palette opens; made without delay.
    List<PaletteEntry> entries();
}
