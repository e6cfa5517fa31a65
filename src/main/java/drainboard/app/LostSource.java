package drainboard.app;

import drainboard.source.Source;

/// Stands for a source that cannot be made of its description, so that its loss is seen.
final class LostSource implements Source {
    private final String cause;

    LostSource(String cause) {
        this.cause = cause;
    }

    @Override
    public String name() {
        return "source";
    }

    @Override
    public void start(Sink sink) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                sink.lost(cause);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    @Override
    public void close() {}
}
