package drainboard.source;

/// The sentences about a run that did not go well.
final class CommandWords {
    private CommandWords() {}

    /// A run that was killed or ended with something else than 0.
    ///
    /// @param over whether it ended by itself
    static String failed(String name, boolean over, RunningCommand command)
            throws InterruptedException {
        String how =
                over
                        ? name + " failed: it ended with " + command.exit()
                        : name + " closed its output but does not end";
        return how + said(command) + "; it is tried again.";
    }

    /// A run that took too long.
    static String late(String name, String timeout, RunningCommand command)
            throws InterruptedException {
        return name
                + " was stopped because it had not ended after "
                + timeout
                + said(command)
                + "; it is tried again.";
    }

    private static String said(RunningCommand command) throws InterruptedException {
        String words = command.lastWords();
        return words.isEmpty() ? "" : " and said: " + words;
    }
}
