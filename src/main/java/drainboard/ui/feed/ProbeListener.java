package drainboard.ui.feed;

/// Is told how a trial goes, by one thread at a time, whichever it is.
public interface ProbeListener {
    /// What is being done just now.
    void status(String sentence);

    /// How the source is written, once that is known.
    void recognised(String format);

    /// An event was decoded.
    ///
    /// @param line the event as one line of text
    void decoded(String line);

    /// A record was not understood.
    ///
    /// @param place where it stood
    /// @param raw the text as it came
    void notUnderstood(String place, String reason, String raw);

    /// The trial is over.
    ///
    /// @param ok whether the source could be read
    /// @param sentence what came of it, with its cure where it failed
    void done(boolean ok, String sentence);
}
