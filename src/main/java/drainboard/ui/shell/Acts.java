package drainboard.ui.shell;

/// What the keys of the window do.
public record Acts(Runnable acknowledge, Runnable clear, Runnable next, Runnable theme) {}
