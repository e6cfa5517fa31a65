package drainboard.app;

/// What is done before the process ends because it was told to, by the system or from a terminal.
/// Closed before an end of one's own.
final class LastWords implements AutoCloseable {
    private final Thread ending;

    private LastWords(Thread ending) {
        this.ending = ending;
    }

    /// Has tasks done then, one after the other; none may wait for the window.
    static LastWords before(Runnable... tasks) {
        Thread ending =
                new Thread(
                        () -> {
                            for (Runnable task : tasks) {
                                task.run();
                            }
                        },
                        "drainboard-ending");
        Runtime.getRuntime().addShutdownHook(ending);
        return new LastWords(ending);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // The process is ending already: they are being done.
        }
    }
}
