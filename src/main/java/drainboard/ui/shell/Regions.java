package drainboard.ui.shell;

import javafx.scene.layout.Region;

import java.util.Map;

/// The regions that the window arranges, each made by its own room.
///
/// @param machine stands above the drains
/// @param pages what fills the centre on each page that there is
/// @param menu stands in the top bar and has what can be done about sources
public record Regions(
        Region banner,
        Region prompt,
        Region attention,
        Region map,
        Region machine,
        Map<Page, Region> pages,
        Region menu,
        Region inspector) {
    /// Copies the pages.
    public Regions {
        pages = Map.copyOf(pages);
    }
}
