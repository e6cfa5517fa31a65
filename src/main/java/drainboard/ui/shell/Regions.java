package drainboard.ui.shell;

import javafx.scene.layout.Region;

/// The regions that the window arranges, each made by its own room.
public record Regions(
        Region banner,
        Region prompt,
        Region attention,
        Region map,
        Region machine,
        Region drains,
        Region inspector) {}
