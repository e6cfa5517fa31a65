package drainboard.ui.fx;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Hands the newest value to another thread, once per turn of it; values overtaken before then are
/// dropped.
public final class Latest<T> {
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();
    private final Executor turn;
    private final Consumer<T> receiver;

    /// A mailbox whose receiver runs in the turns of an executor.
    public Latest(Executor turn, Consumer<T> receiver) {
        this.turn = turn;
        this.receiver = receiver;
    }

    /// Leaves a value; any thread may call this, and it does not block.
    public void offer(T value) {
        if (slot.getAndSet(value) == null) {
            turn.execute(this::deliver);
        }
    }

    private void deliver() {
        T value = slot.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}
