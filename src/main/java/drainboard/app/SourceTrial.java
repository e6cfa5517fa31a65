package drainboard.app;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Recognised;
import drainboard.decode.frame.Compression;
import drainboard.event.NodeEvent;
import drainboard.event.UnknownKind;
import drainboard.source.Source;
import drainboard.ui.feed.ConnectRequest;
import drainboard.ui.feed.Probe;
import drainboard.ui.feed.ProbeListener;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Tries a source: opens it, tells what its first records say, and closes it. Nothing of it reaches
/// the run.
final class SourceTrial implements Probe {
    private static final int MOST_EVENTS = 20;
    private static final int MOST_RECORDS = 5000;
    private static final int PATIENCE_SECONDS = 10;

    private final Executor turns;

    /// @param turns where the listener is told, one thing at a time
    SourceTrial(Executor turns) {
        this.turns = turns;
    }

    @Override
    public Cancel probe(ConnectRequest request, ProbeListener listener) {
        Source source;
        try {
            source = Connections.source(request);
        } catch (Connections.Unusable e) {
            turns.execute(() -> listener.done(false, e.sentence()));
            return () -> {};
        }
        Notes notes = new Notes(source, listener);
        Thread.ofVirtual().name("drainboard-trial").start(notes::run);
        return notes::cancel;
    }

    /// What one trial came to. Its counts are the source's thread's, and looked at when that has
    /// ended.
    private final class Notes implements Source.Sink {
        private final Source source;
        private final ProbeListener listener;
        private final CountDownLatch end = new CountDownLatch(1);
        private long events;
        private long others;
        private long refused;
        private String trouble = "";
        private boolean lost;
        private boolean cancelled;

        Notes(Source source, ProbeListener listener) {
            this.source = source;
            this.listener = listener;
        }

        void run() {
            tell(() -> listener.status("Opening " + source.name() + "…"));
            try {
                source.start(this);
                boolean over = end.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                source.close();
                tell(() -> conclude(over));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void cancel() {
            cancelled = true;
            end.countDown();
        }

        private void tell(Runnable what) {
            turns.execute(what);
        }

        private void conclude(boolean over) {
            if (cancelled) {
                listener.done(false, "The trial was cancelled.");
                return;
            }
            String counts =
                    events
                            + (events == 1 ? " event" : " events")
                            + " understood, "
                            + others
                            + " of other kinds, "
                            + refused
                            + " refused";
            if (lost || (!trouble.isEmpty() && events + others + refused == 0)) {
                listener.done(false, trouble);
            } else if (events + others + refused == 0) {
                listener.done(
                        true,
                        "It can be reached, but no record came "
                                + (over ? "before its end." : "within 10 seconds."));
            } else {
                listener.done(events > 0, counts + ".");
            }
        }

        @Override
        public void took(Decoded record) {
            switch (record.finding()) {
                case Finding.Event(UnknownKind _, String _) -> others++;
                case Finding.Event(NodeEvent _, String _) -> {
                    events++;
                    if (events <= MOST_EVENTS) {
                        String line = record.raw();
                        tell(() -> listener.decoded(line));
                    }
                }
                case Finding.Refused(var reason, String detail, var _) -> {
                    refused++;
                    String place = "line " + record.record().line();
                    String raw = record.raw();
                    if (refused <= MOST_EVENTS) {
                        tell(
                                () ->
                                        listener.notUnderstood(
                                                place, reason.wireName() + ": " + detail, raw));
                    }
                }
                case Finding.Missing(String cause) -> status("Gap: " + cause);
            }
            if (events >= MOST_EVENTS || events + others + refused >= MOST_RECORDS) {
                end.countDown();
            }
        }

        private void status(String sentence) {
            tell(() -> listener.status(sentence));
        }

        @Override
        public void recognised(Recognised form) {
            String packed =
                    form.compression() == Compression.NONE
                            ? ""
                            : ", " + form.compression().wireName();
            tell(() -> listener.recognised(form.format().wireName() + packed));
        }

        @Override
        public void gap(String cause) {
            status("Gap: " + cause);
        }

        @Override
        public void waiting(String cause) {
            trouble = cause;
            status(cause);
            end.countDown();
        }

        @Override
        public void caughtUp() {
            if (events + others + refused > 0) {
                end.countDown();
            } else {
                status("Connected; waiting for the first record…");
            }
        }

        @Override
        public void ended() {
            end.countDown();
        }

        @Override
        public void lost(String cause) {
            lost = true;
            trouble = cause;
            end.countDown();
        }
    }
}
