package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.event.Bookmark;
import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeTransition;
import drainboard.source.CommandPlan.Rounds;
import drainboard.source.CommandSource.Launcher;
import drainboard.source.CommandSource.Surroundings;
import drainboard.source.Source.Sink;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;

/// A command that is run again and again: each run is read whole before anything of it is given, in
/// its own order, which must be that of the events. One thread's own.
final class RepeatedCommand {
    private final CommandPlan plan;
    private final Rounds rounds;
    private final Decoding how;
    private final Launcher launcher;
    private final Surroundings around;
    private final Sink sink;
    private final Backoff backoff;
    private final GivenMarks repeats = new GivenMarks(true);
    private final CommandCursor cursor;
    private final CommandGiving giving;

    RepeatedCommand(
            CommandPlan plan,
            Rounds rounds,
            Decoding how,
            Launcher launcher,
            Surroundings around,
            Sink sink) {
        this.plan = plan;
        this.rounds = rounds;
        this.how = how;
        this.launcher = launcher;
        this.around = around;
        this.sink = sink;
        this.backoff = new Backoff(around.chance(), around.backoff());
        this.cursor = new CommandCursor(rounds, around.clock());
        this.giving = new CommandGiving(sink, repeats, cursor);
    }

    void run(@Nullable Bookmark from) throws InterruptedException, IOException {
        sink.heartbeat(rounds.every().plus(rounds.timeout()));
        if (from != null && !cursor.resume(from, repeats)) {
            sink.gap(
                    "The place where "
                            + plan.name()
                            + " was left cannot be used; it is read from its first {since}.");
        }
        String lost = "";
        boolean first = true;
        while (lost.isEmpty()) {
            CommandOutput output;
            try {
                output = CommandOutput.of(launcher, plan, rounds, cursor.argument(), sink);
            } catch (IOException e) {
                if (first) {
                    throw e;
                }
                sleepLonger(plan.name() + " cannot be started; it is tried again.");
                continue;
            }
            first = false;
            lost = take(output);
            if (lost.isEmpty()) {
                rest(output);
            }
        }
        sink.lost(lost);
    }

    /// Gives what a run printed; the answer is empty then, or why the command cannot be followed.
    private String take(CommandOutput output) throws InterruptedException {
        if (output.isEmpty()) {
            return "";
        }
        String refusal;
        try {
            refusal = checked(output);
            if (refusal.isEmpty()) {
                give(output);
            }
        } catch (IOException broken) {
            output.fail(plan.name() + " printed what cannot be unpacked; it is tried again.");
            return "";
        }
        return refusal;
    }

    private Decoder decoder(CommandOutput output) {
        return new Decoder(output.stream(), how.closed(output.isWhole()), 1, 0);
    }

    /// Looks at a run before anything of it is given. Without `{since}` a run must begin with what
    /// is known already, or something between may be missing.
    private String checked(CommandOutput output) throws IOException, InterruptedException {
        Direction direction = new Direction();
        boolean joined = plan.asksSince() || repeats.isEmpty();
        Decoder decoder = decoder(output);
        for (Decoded record = decoder.next(); record != null; record = decoder.next()) {
            if (giving.isNameless(record)) {
                return plan.name()
                        + " prints events without a time, a number and an id, so those that come"
                        + " again cannot be told from new ones. Let it print one of these.";
            }
            if (isAboutNode(record)) {
                if (!joined && !giving.isAgain(record)) {
                    sink.gap(
                            plan.name()
                                    + " printed nothing that it had printed before; what happened"
                                    + " in between may be missing. Give it a {since} argument.");
                }
                joined = true;
            }
            NodeTransition transition = CommandGiving.transition(record);
            if (transition != null && !direction.isSettled()) {
                direction.add(transition);
            }
        }
        return direction.order() == Direction.Order.BACKWARD
                ? Direction.refusal(plan.name(), "Let the command print the oldest first.")
                : "";
    }

    private static boolean isAboutNode(Decoded record) {
        return record.finding() instanceof Finding.Event(FleetEvent event, String _)
                && event instanceof NodeEvent;
    }

    private void give(CommandOutput output) throws IOException, InterruptedException {
        Decoder decoder = decoder(output);
        for (Decoded record = decoder.next(); record != null; record = decoder.next()) {
            launcher.checkOpen();
            giving.tellForm(decoder);
            giving.give(record);
        }
        giving.tellAgain();
    }

    /// Tells how the run went, and waits until the next one is due.
    private void rest(CommandOutput output) throws InterruptedException {
        boolean further = cursor.settle();
        Bookmark reached = cursor.bookmark().orElse(null);
        if (reached != null) {
            sink.reached(reached);
        }
        if (output.isTooMuch()) {
            if (!(further && plan.asksSince())) {
                sink.gap(
                        plan.name()
                                + " printed more than 64 MiB in one run; what it printed after"
                                + " that is missing. Let it print less, from {since} on.");
            }
            if (further && plan.asksSince()) {
                backoff.reset();
                return;
            }
        }
        String trouble = output.trouble();
        if (trouble.isEmpty()) {
            backoff.reset();
            sink.caughtUp();
            around.sleeper().sleep(rounds.every());
        } else {
            sleepLonger(trouble);
        }
    }

    private void sleepLonger(String cause) throws InterruptedException {
        Duration longer = backoff.next();
        Duration next = longer.compareTo(rounds.every()) > 0 ? longer : rounds.every();
        if (launcher.betweenTries().pause(sink, cause, next)) {
            backoff.stay();
        }
    }
}
