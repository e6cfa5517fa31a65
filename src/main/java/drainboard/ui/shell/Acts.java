package drainboard.ui.shell;

import java.util.function.Consumer;

/// What the keys of the window do.
///
/// @param next goes to the next thing that needs a person, or, told `false`, to the one before
/// @param recent shows the recent sources
public record Acts(
        Runnable acknowledge,
        Runnable open,
        Runnable clear,
        Consumer<Boolean> next,
        Runnable theme,
        Runnable recent) {}
