package drainboard.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;

/// Checks signatures beside the reading of rows: they take longer than all the rest together. What
/// nobody else has begun at the end is done by who asks, so that it never waits for a busy pool.
final class SignatureChecks {
    private final List<Check> checks = new ArrayList<>();

    /// Has the checkpoint at a place checked, which signs the row before.
    void add(AuditKey key, long place, byte[] hashBefore, String signature) {
        Check check = new Check(key, place, hashBefore, signature);
        checks.add(check);
        ForkJoinPool.commonPool().execute(check::begin);
    }

    /// The first place whose signature is false, once all are checked; -1 where none is.
    long firstFalse() {
        for (Check check : checks) {
            check.begin();
            if (!check.isGenuine.join()) {
                return check.place;
            }
        }
        return -1;
    }

    /// A check of the signature that stands at a place, made once by whichever thread comes first.
    private static final class Check {
        private final AuditKey key;
        private final long place;
        private final byte[] hashBefore;
        private final String signature;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<Boolean> isGenuine = new CompletableFuture<>();

        Check(AuditKey key, long place, byte[] hashBefore, String signature) {
            this.key = key;
            this.place = place;
            this.hashBefore = hashBefore;
            this.signature = signature;
        }

        void begin() {
            if (begun.compareAndSet(false, true)) {
                var _ =
                        isGenuine.completeAsync(
                                () -> key.hasSigned(place - 1, hashBefore, signature),
                                Runnable::run);
            }
        }
    }
}
