package drainboard.ui.control;

/// What has rows, or what is like rows, though it is no list or table of the toolkit: keys go from
/// one to the next in it.
public interface Stepped {
    /// Goes some rows on, or back where that is below zero; at an end it stays. On the FX thread.
    void step(int by);
}
