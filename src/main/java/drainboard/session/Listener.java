package drainboard.session;

import drainboard.event.Rejection;

/// Hears what comes of each message, one by one and none left out; on the session's thread, before
/// the picture that shows it.
public interface Listener {
    /// Something came of a message: an event line, without its line end.
    void told(String line);

    /// A message was refused.
    void refused(Rejection rejection);

    /// A source declared a gap: something of it may have been lost.
    ///
    /// @param cause a sentence for the operator
    default void gap(String source, String cause) {}

    /// Hears nothing.
    Listener NONE =
            new Listener() {
                @Override
                public void told(String line) {}

                @Override
                public void refused(Rejection rejection) {}
            };
}
