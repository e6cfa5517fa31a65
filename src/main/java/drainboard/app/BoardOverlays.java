package drainboard.app;

import drainboard.ui.action.Acts;
import drainboard.ui.action.KeySheetView;
import drainboard.ui.action.KeyTable;
import drainboard.ui.action.PaletteEntries;
import drainboard.ui.action.PaletteView;
import drainboard.ui.action.PaletteViewModel;
import drainboard.ui.action.WindowKeys;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What lies over the window for a moment: the palette and the key sheet.
final class BoardOverlays {
    private final PaletteView palette;
    private final KeySheetView sheet;
    private final StackPane root = new StackPane();

    BoardOverlays(Acts acts, WindowKeys keys, PaletteEntries finds) {
        palette = new PaletteView(new PaletteViewModel(acts, finds, keys::run));
        sheet = new KeySheetView(() -> KeyTable.of(acts, this::isHere), new KeyPrinting());
    }

    PaletteView palette() {
        return palette;
    }

    KeySheetView sheet() {
        return sheet;
    }

    /// The window's content with these over it.
    Region over(Region content) {
        root.getChildren().setAll(content, palette.overlay(), sheet.overlay());
        return root;
    }

    /// Whether a place is seen now.
    private boolean isHere(String place) {
        Node at = root.lookup("#" + place);
        boolean there = at != null;
        while (at != null) {
            there &= at.isVisible();
            at = at.getParent();
        }
        return there;
    }
}
