package drainboard.arch.offenders.house.ui.shell;

import javafx.scene.paint.Color;

/// Knows what colour it is.
public record PaintedViewModel(Color colour) {}
