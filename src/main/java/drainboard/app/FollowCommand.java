package drainboard.app;

import drainboard.event.Rejection;
import drainboard.event.Text;
import drainboard.journal.JournalException;
import drainboard.session.FollowedSource;
import drainboard.session.Listener;
import drainboard.session.LiveSession;
import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.settings.Setting;
import drainboard.source.Source;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// `drainboard follow`: live sources without a window; the events and what comes of them go to
/// standard output as events, what becomes of the sources to standard error.
@Command(
        name = "follow",
        description =
                "Follows live sources and prints their transitions and what comes of them as"
                        + " telemetry lines.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every source came to its end",
            "2:wrong usage",
            "3:a source was lost",
            "4:the journal cannot be used"
        })
final class FollowCommand implements Callable<Integer> {
    private static final int MISUSED = 2;
    private static final int LOST = 3;
    private static final int NOT_KEPT = 4;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "a growing file of any format, an address (https://…), exec:/path argument… for"
                            + " a command, or - for standard input")
    private List<String> sources = List.of();

    @Mixin private final SiteOptions site = new SiteOptions();

    @Mixin private final LiveOptions live = new LiveOptions();

    @Mixin private final KeepOptions keep = new KeepOptions();

    @Mixin private final Sources feeds = new Sources();

    @Spec private @Nullable CommandSpec spec;

    private final Configured configured;

    FollowCommand(Configured configured) {
        this.configured = configured;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configured now = configured.with(line().getCommandSpec());
        if (!now.faults().isEmpty()) {
            err().print(now.told());
            err().flush();
            return MISUSED;
        }
        List<Source> opened = feeds.of(sources, site);
        Duration staleAfter = live.staleAfter(site);
        Watch watch = new Watch(out(), err());
        try (Blackbox box = Blackbox.open(now, "follow", this::say);
                Keeper keeper = keep.keeper(site, null).under(now.settings());
                LiveSession session =
                        new LiveSession(
                                opened,
                                site.policy(now.settings().truth(Setting.HALT_ON_MISMATCH)),
                                site.roster(null),
                                InstantSource.system(),
                                false)) {
            session.tell(watch).staleAfter(staleAfter);
            session.show(box.watching(watch::show));
            keep(session, keeper, box);
            Thread closing = new Thread(() -> close(session, box), "drainboard-closing");
            Runtime.getRuntime().addShutdownHook(closing);
            session.start();
            boolean whole = watch.awaitEnd();
            keeper.finish();
            watch.tellHead();
            Runtime.getRuntime().removeShutdownHook(closing);
            return whole ? 0 : LOST;
        } catch (JournalException e) {
            err().println("drainboard: " + Text.shown(String.valueOf(e.getMessage())));
            return NOT_KEPT;
        }
    }

    private static void keep(LiveSession session, Keeper keeper, Blackbox box)
            throws JournalException {
        try {
            keeper.keep(session);
        } catch (JournalException e) {
            box.unkept(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /// The process was told to end.
    private static void close(LiveSession session, Blackbox box) {
        session.close();
        box.close();
    }

    private void say(String sentence) {
        err().println(sentence);
        err().flush();
    }

    private PrintWriter out() {
        return line().getOut();
    }

    private PrintWriter err() {
        return line().getErr();
    }

    private picocli.CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command");
        }
        return spec.commandLine();
    }

    /// Prints what comes of messages, and on standard error what was refused and what becomes of
    /// the sources; on the session's thread.
    private static final class Watch implements Listener {
        private final PrintWriter out;
        private final PrintWriter err;
        private final CountDownLatch end = new CountDownLatch(1);
        private List<FollowedSource> before = List.of();
        private Saving saving = new Saving.NotAsked();

        Watch(PrintWriter out, PrintWriter err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public void told(String line) {
            out.println(line);
        }

        @Override
        public void refused(Rejection refused) {
            err.printf(
                    "drainboard: %s line %d: %s: %s%n",
                    Text.shown(refused.origin().source()),
                    refused.origin().line(),
                    refused.reason().wireName(),
                    Text.shown(refused.detail()));
        }

        @Override
        public void gap(String source, String cause) {
            err.printf("drainboard: %s: gap: %s%n", Text.shown(source), Text.shown(cause));
        }

        void show(SessionPicture picture) {
            out.flush();
            List<FollowedSource> now = picture.sources();
            for (int i = 0; i < now.size(); i++) {
                tell(i < before.size() ? before.get(i) : null, now.get(i), picture.now());
            }
            err.flush();
            before = now;
            tell(picture.saving());
            if (out.checkError() || now.stream().allMatch(one -> isOver(one.status()))) {
                end.countDown();
            }
        }

        /// Says when what happens is not kept any more, and when it is again.
        private void tell(Saving now) {
            boolean was = saving instanceof Saving.Unsaved;
            if (now instanceof Saving.Unsaved(Instant _, String cause, long _) && !was) {
                err.println("drainboard: NOT KEPT: " + Text.shown(cause));
            } else if (now instanceof Saving.Kept && was) {
                err.println("drainboard: what happens is kept again");
            }
            saving = now;
        }

        /// Says with which entry the audit ends; who notes it can prove later that nothing was cut.
        void tellHead() {
            if (saving instanceof Saving.Kept(String _, String head, List<String> _)) {
                err.println("drainboard: the audit's newest entry is " + head);
            }
        }

        private void tell(@Nullable FollowedSource then, FollowedSource now, Instant at) {
            if (then == null || !now.status().equals(then.status())) {
                switch (now.status()) {
                    case SourceStatus.Waiting waiting ->
                            err.println("drainboard: " + Text.shown(waiting.words(at)));
                    case SourceStatus.Failed(String cause) ->
                            err.println("drainboard: " + Text.shown(cause));
                    case SourceStatus.Ended _ ->
                            err.printf(
                                    "drainboard: %s ended after %,d lines, %,d refused%n",
                                    Text.shown(now.name()), now.line(), now.refused());
                    case SourceStatus.Stale(Instant since) ->
                            err.printf(
                                    "drainboard: %s is stale: nothing was heard of it since %s%n",
                                    Text.shown(now.name()), since);
                    case SourceStatus.Live _ -> {
                        if (then != null && then.status().isOverdue()) {
                            err.printf("drainboard: %s is live again%n", Text.shown(now.name()));
                        }
                    }
                    case SourceStatus.Connecting _, SourceStatus.Stopped _ -> {}
                }
            }
        }

        private static boolean isOver(SourceStatus status) {
            return switch (status) {
                case SourceStatus.Ended _, SourceStatus.Failed _, SourceStatus.Stopped _ -> true;
                case SourceStatus.Connecting _,
                        SourceStatus.Live _,
                        SourceStatus.Stale _,
                        SourceStatus.Waiting _ ->
                        false;
            };
        }

        /// Waits for the end of all sources; answers whether none was lost.
        boolean awaitEnd() throws InterruptedException {
            end.await();
            List<FollowedSource> last = new ArrayList<>(before);
            return last.stream().noneMatch(one -> one.status() instanceof SourceStatus.Failed);
        }
    }
}
