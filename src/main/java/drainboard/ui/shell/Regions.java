package drainboard.ui.shell;

import javafx.scene.layout.Region;

import java.util.Map;

/// The regions that the window arranges, each made by its own room.
///
/// @param machine the state machine, which stands above the pages that show its nodes
/// @param pages what fills the centre on each page that there is
/// @param filters sets the focus to the filter field of each page that has one
public record Regions(
        Region banner,
        Region prompt,
        Region attention,
        Region map,
        Region machine,
        Map<Page, Region> pages,
        Map<Page, Runnable> filters,
        Region inspector) {
    /// Copies the pages and their filters.
    public Regions {
        pages = Map.copyOf(pages);
        filters = Map.copyOf(filters);
    }
}
