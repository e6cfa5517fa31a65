package drainboard.ui.feed;

import drainboard.ui.feed.Trial.State;
import drainboard.ui.fx.Latest;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The form in which a source is described, tried and connected. Nothing is connected before
/// [#connect()].
public final class ConnectViewModel {
    private final ConnectDraft draft = new ConnectDraft();
    private final List<String> formats;
    private final Probe probe;
    private final Executor turn;
    private final Consumer<ConnectRequest> connect;
    private final ReadOnlyObjectWrapper<Map<ConnectField, String>> faults =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(Trial.NONE);
    private Probe.@Nullable Cancel running;
    private long attempt;
    private boolean asked;

    /// An empty form.
    ///
    /// @param formats the wire names of the formats to choose from
    /// @param turn has the turns of the window's thread
    /// @param connect takes the source that was described
    public ConnectViewModel(
            List<String> formats, Probe probe, Executor turn, Consumer<ConnectRequest> connect) {
        List<String> names = new ArrayList<>(List.of(ConnectDraft.AUTO));
        names.addAll(formats);
        this.formats = List.copyOf(names);
        this.probe = probe;
        this.turn = turn;
        this.connect = connect;
        draft.onChange(this::changed);
    }

    /// What was entered so far.
    public ConnectDraft draft() {
        return draft;
    }

    /// The formats to choose from.
    public List<String> formats() {
        return formats;
    }

    /// A sentence for each field that stands in the way, as far as it is to be said already: a
    /// field that is still blank is not blamed before someone tried to go on.
    public ReadOnlyObjectProperty<Map<ConnectField, String>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// How the trial goes.
    public ReadOnlyObjectProperty<Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /// The first field that stands in the way.
    public Optional<ConnectField> first() {
        return ConnectCheck.faults(draft).keySet().stream().findFirst();
    }

    private void changed() {
        if (trial.get().state() != State.NONE) {
            cancelRun();
            trial.set(Trial.NONE);
        }
        judge();
    }

    private void judge() {
        Map<ConnectField, String> said = new EnumMap<>(ConnectField.class);
        ConnectCheck.faults(draft)
                .forEach(
                        (field, sentence) -> {
                            if (asked || !draft.text(field).isEmpty()) {
                                said.put(field, sentence);
                            }
                        });
        faults.set(said);
    }

    /// Tries the source; false where it is not described yet.
    public boolean test() {
        if (!isReady()) {
            return false;
        }
        cancelRun();
        long mine = ++attempt;
        Latest<Trial> latest =
                new Latest<>(
                        turn,
                        now -> {
                            if (mine == attempt) {
                                trial.set(now);
                            }
                        });
        TrialNotes notes = new TrialNotes(latest::offer);
        trial.set(notes.now());
        running = probe.probe(ConnectCheck.request(draft), notes);
        return true;
    }

    /// Ends the trial; what it found stays to be read.
    public void cancelTest() {
        if (trial.get().state() == State.RUNNING) {
            cancelRun();
            trial.set(trial.get().ended(State.CANCELLED, "The trial was cancelled."));
        }
    }

    private void cancelRun() {
        attempt++;
        Probe.Cancel cancel = running;
        running = null;
        if (cancel != null) {
            cancel.cancel();
        }
    }

    /// Hands the source over; false where it is not described yet.
    public boolean connect() {
        if (!isReady()) {
            return false;
        }
        cancelRun();
        connect.accept(ConnectCheck.request(draft));
        return true;
    }

    /// Leaves the form: a trial that still runs ends.
    public void leave() {
        cancelRun();
    }

    private boolean isReady() {
        asked = true;
        judge();
        return ConnectCheck.faults(draft).isEmpty();
    }
}
