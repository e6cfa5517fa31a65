package drainboard.ui.shell;

import javafx.scene.layout.Region;

/// The regions that the window arranges, each made by its own room.
///
/// @param menu stands in the top bar and has what can be done about sources
public record Regions(
        Region banner,
        Region prompt,
        Region attention,
        Region map,
        Region machine,
        Region drains,
        Region sources,
        Region rejections,
        Region audit,
        Region menu,
        Region inspector) {
    /// The region that fills the centre on a page.
    Region of(Page page) {
        return switch (page) {
            case DRAINS -> drains;
            case SOURCES -> sources;
            case REJECTIONS -> rejections;
            case AUDIT -> audit;
        };
    }
}
