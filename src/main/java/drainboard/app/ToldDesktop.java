package drainboard.app;

import drainboard.ui.alert.DesktopNotice;
import drainboard.ui.alert.Notice.Order;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// The desktop, while it is told. As the process ends, however it does, what stands there is
/// withdrawn, for a notice would tell of a window that is gone; the end waits for that, but not
/// long. Lives on the FX thread.
final class ToldDesktop {
    private static final Duration LAST = Duration.ofSeconds(2);

    private final AtomicReference<@Nullable DesktopNotice> told = new AtomicReference<>();
    private @Nullable LastWords last;

    /// Tells it from now on by these; null for not any more.
    void by(@Nullable DesktopNotice notices) {
        told.set(notices);
        if (notices != null && last == null) {
            AtomicReference<@Nullable DesktopNotice> then = told;
            last = LastWords.before(() -> withdraw(then.get()));
        }
    }

    private static void withdraw(@Nullable DesktopNotice notices) {
        if (notices != null) {
            notices.close(LAST);
        }
    }

    /// Whether nobody is told.
    boolean isOff() {
        return told.get() == null;
    }

    /// Does what was decided, in order; nothing where nobody is told.
    void accept(List<Order> orders) {
        DesktopNotice now = told.get();
        if (now != null && !orders.isEmpty()) {
            now.accept(orders);
        }
    }
}
