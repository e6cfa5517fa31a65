package drainboard.ui.command;

import drainboard.scheduler.CommandResult;
import drainboard.scheduler.CommandResult.Ending;
import drainboard.session.Deed;
import drainboard.session.Deed.CommandBegun;
import drainboard.session.Deed.CommandEnded;
import drainboard.session.Deed.Output;
import drainboard.session.Scribe;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Clause;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.TypedId;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// One run of the scheduler's command, select before operate. It is entered in the audit before it
/// is run, and not run where that cannot be; and again when it has ended, whoever still looks.
public final class CommandViewModel {
    private final CommandOrder order;
    private final Parts parts;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOSEN);
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper consequence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper countdown = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lock = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable CommandOutcome> outcome =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final CommandHold hold;

    /// Where the operator is: a closed set.
    public enum Step {
        /// What exactly would be run.
        CHOSEN,
        /// What follows of it; the node's id is to be typed.
        CONFIRM,
        /// It runs.
        RUNNING,
        /// It has ended.
        DONE
    }

    /// What a run needs of others.
    ///
    /// @param turn runs what it is given on the window's thread
    /// @param said tells in the window what came of it
    public record Parts(Runner runner, Scribe scribe, Executor turn, Consumer<String> said) {}

    /// A run that is only looked at yet, as the present picture shows it.
    public CommandViewModel(CommandOrder order, Parts parts, SessionPicture picture) {
        this(order, parts, picture, System::nanoTime);
    }

    /// @param nanos the clock that tells how long nothing was shown
    CommandViewModel(CommandOrder order, Parts parts, SessionPicture picture, LongSupplier nanos) {
        this.order = order;
        this.parts = parts;
        this.hold = new CommandHold(order, nanos, picture);
        typed.addListener(_ -> notice.set(""));
        typed.addListener(_ -> refreshReady());
        show(picture);
    }

    /// What the window is called.
    public String title() {
        return "Run the scheduler's command: " + order.name() + " to " + order.to().wireName();
    }

    /// Every word that would be run, safe to show.
    public List<String> words() {
        return order.argv().stream().map(Sanitizer::show).toList();
    }

    /// What must be typed, whole.
    public String id() {
        return order.id();
    }

    /// Where the operator is.
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Why it cannot be run; blank where it can.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// What follows of it.
    public ReadOnlyStringProperty consequenceProperty() {
        return consequence.getReadOnlyProperty();
    }

    /// How long what was read still counts.
    public ReadOnlyStringProperty countdownProperty() {
        return countdown.getReadOnlyProperty();
    }

    /// Why the second step is locked; blank while it is not.
    public ReadOnlyStringProperty lockProperty() {
        return lock.getReadOnlyProperty();
    }

    /// What else has to be said in the second step; blank where nothing has.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether it can be run: read, not locked, the id typed.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// What came of it; null before its end.
    public ReadOnlyObjectProperty<@Nullable CommandOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// The node's id as the operator types it.
    public StringProperty typedProperty() {
        return typed;
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        hold.show(picture);
        tick();
    }

    /// Time has passed: what is not shown the present any more locks.
    void tick() {
        switch (step.get()) {
            case CHOSEN -> look();
            case CONFIRM -> hold();
            case RUNNING, DONE -> {}
        }
    }

    private void look() {
        refusal.set(hold.refusal());
        consequence.set(hold.consequence());
    }

    /// Goes to the second step, where it can be run.
    public void review() {
        if (step.get() != Step.CHOSEN) {
            return;
        }
        look();
        if (refusal.get().isEmpty()) {
            hold.begin();
            lock.set("");
            notice.set("");
            step.set(Step.CONFIRM);
            hold();
        }
    }

    /// Goes back to what would be run.
    public void back() {
        if (step.get() == Step.CONFIRM) {
            step.set(Step.CHOSEN);
            look();
            refreshReady();
        }
    }

    /// Looks whether what was read still holds; once it is broken it stays so.
    private void hold() {
        if (lock.get().isEmpty()) {
            lock.set(hold.broken());
        }
        countdown.set(
                lock.get().isEmpty()
                        ? "expires in " + Ages.words(hold.left().plusMillis(999))
                        : "locked");
        refreshReady();
    }

    /// Enters it in the audit and runs it; nothing happens unless it is ready, and a wrong id is
    /// called so.
    public void operate() {
        if (step.get() != Step.CONFIRM) {
            return;
        }
        hold();
        if (lock.get().isEmpty()) {
            notice.set(TypedId.wrong(typed.get(), id(), order.node()));
        }
        if (!ready.get()) {
            return;
        }
        step.set(Step.RUNNING);
        refreshReady();
        CommandBegun begun = new CommandBegun(order.node(), order.to(), order.argv());
        var _ =
                parts.scribe()
                        .enter(order.operator(), begun)
                        .exceptionally(CommandViewModel::refused)
                        .thenAcceptAsync(answer -> entered(begun, answer), parts.turn());
    }

    private void entered(CommandBegun begun, Scribe.Answer answer) {
        switch (answer) {
            case Scribe.Answer.Kept _ -> {
                var _ =
                        parts.runner()
                                .run(begun.argv(), order.command().timeout())
                                .exceptionally(CommandViewModel::fault)
                                .thenAcceptAsync(result -> ended(begun, result), parts.turn());
            }
            case Scribe.Answer.Refused(String why) -> {
                notice.set("It was NOT run: " + Clause.of(Sanitizer.show(why)));
                step.set(Step.CONFIRM);
                hold();
            }
        }
    }

    private static CommandResult fault(Throwable failure) {
        return new CommandResult(
                new Ending.Unknown(Failure.words(failure)), "", 0, "", Duration.ZERO);
    }

    private static Scribe.Answer refused(Throwable failure) {
        return new Scribe.Answer.Refused(Failure.words(failure));
    }

    private void ended(CommandBegun begun, CommandResult result) {
        outcome.set(CommandOutcome.of(result, "It is being entered in the audit…"));
        step.set(Step.DONE);
        parts.said()
                .accept(
                        "The command for "
                                + order.name()
                                + " ended: "
                                + Sanitizer.show(result.words())
                                + ".");
        Integer exit = result.ending() instanceof Ending.Exit(int code) ? code : null;
        Deed ended =
                new CommandEnded(
                        begun,
                        exit,
                        result.words(),
                        new Output(result.text(), result.bytes(), result.sha256()),
                        result.took());
        var _ =
                parts.scribe()
                        .enter(order.operator(), ended)
                        .exceptionally(CommandViewModel::refused)
                        .thenAcceptAsync(this::told, parts.turn());
    }

    private void told(Scribe.Answer answer) {
        CommandOutcome now = outcome.get();
        if (now == null) {
            return;
        }
        outcome.set(
                now.audited(
                        switch (answer) {
                            case Scribe.Answer.Kept _ ->
                                    "The audit tells that it was run, and what came of it.";
                            case Scribe.Answer.Refused(String why) ->
                                    "The audit tells that it was run, but NOT what came of it: "
                                            + Clause.of(Sanitizer.show(why));
                        }));
    }

    private void refreshReady() {
        ready.set(
                step.get() == Step.CONFIRM
                        && lock.get().isEmpty()
                        && TypedId.isIt(typed.get(), id(), order.node()));
    }
}
