package drainboard.ui.fx;

import java.util.Comparator;

/// An order that counts how often it is asked, so that a bench and a test can tell work that grows
/// with what has changed from work that grows with what is there. One thread's own.
public final class CountedOrder<T> implements Comparator<T> {
    private final Comparator<? super T> order;
    private long calls;

    /// Counts the calls of an order.
    public CountedOrder(Comparator<? super T> order) {
        this.order = order;
    }

    @Override
    public int compare(T a, T b) {
        calls++;
        return order.compare(a, b);
    }

    /// How often it was asked so far.
    public long calls() {
        return calls;
    }
}
