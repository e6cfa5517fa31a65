package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks an audit row by row: places without a hole, hashes, signatures.
final class AuditChain {
    /// The wall clock up to the second: this much of its text is in the order of time.
    private static final int SECONDS = "2026-11-25T08:00:00".length();

    private final @Nullable AuditHead expected;
    private final AuditHash hashing = new AuditHash();
    private final List<String> notes = new ArrayList<>();

    private long next;
    private byte[] before = AuditHash.none();
    private final SignatureChecks signatures = new SignatureChecks();
    private int unsigned;
    private long checkpoints;
    private @Nullable AuditKey key;
    private boolean isExpectedThere;
    private String second = "";
    private long backwards;
    private long firstBackwards;

    /// Begins at the first row.
    ///
    /// @param expected an entry that must be among the rows
    AuditChain(@Nullable AuditHead expected) {
        this.expected = expected;
    }

    /// Takes the next row; of a signature it is told at the end.
    ///
    /// @return why the chain is broken there; blank where it is not
    String take(AuditRow row) {
        if (row.sequence() != next) {
            return row.sequence() < next
                    ? "the entry " + row.sequence() + " stands here"
                    : "it is missing; the next is " + row.sequence();
        }
        if (!row.isWellFormed()) {
            return "a field of it is of another type than it was written";
        }
        if (!Arrays.equals(row.hash(), hashing.of(next, row.fields(), before))) {
            return "its fields and its hash do not belong together, or it does not follow the"
                    + " entry before";
        }
        String kind = row.text(AuditColumn.KIND);
        String wrong = mark(row, kind);
        if (wrong.isEmpty()) {
            advance(row, kind.equals(AuditMark.CHECKPOINT));
        }
        return wrong;
    }

    /// The place of the next row.
    long next() {
        return next;
    }

    /// What is found where the next row cannot be taken: it, or a false signature before it.
    AuditVerdict.BrokenAt broken(String why) {
        long place = signatures.firstFalse();
        return place < 0
                ? new AuditVerdict.BrokenAt(next, why)
                : new AuditVerdict.BrokenAt(
                        place,
                        "its signature is not one of the entry before by the key of this log");
    }

    /// What is found where no row follows.
    AuditVerdict end() {
        AuditHead head = new AuditRow(next - 1, new byte[0], before, true).head();
        if (next == 0) {
            return broken("there is no entry at all");
        }
        if (unsigned == AuditLog.CHECKPOINT_EVERY) {
            return broken("the checkpoint that follows here is missing");
        }
        if (signatures.firstFalse() >= 0) {
            return broken("");
        }
        if (expected != null && !isExpectedThere) {
            return new AuditVerdict.HeadNotFound(expected, head);
        }
        return new AuditVerdict.Whole(head, checkpoints, notes());
    }

    private String mark(AuditRow row, String kind) {
        if (kind.equals(AuditMark.GENESIS) != (next == 0)) {
            return next == 0 ? "it is not the first of a log" : "a log begins anew in this one";
        }
        if (kind.equals(AuditMark.CHECKPOINT)) {
            return checkpoint(row);
        }
        if (unsigned == AuditLog.CHECKPOINT_EVERY) {
            return "a checkpoint belongs here";
        }
        boolean named = kind.equals(AuditMark.GENESIS) || kind.equals(AuditMark.KEY_CHANGED);
        return named ? key(row) : "";
    }

    private String checkpoint(AuditRow row) {
        String named = AuditMark.member(row.text(AuditColumn.EVIDENCE), AuditMark.KEY);
        if (key == null || !named.equals(key.fingerprint())) {
            return "it names another key than the one in use";
        }
        signatures.add(key, next, before, row.text(AuditColumn.RESULT));
        return "";
    }

    private String key(AuditRow row) {
        String evidence = row.text(AuditColumn.EVIDENCE);
        key = AuditKey.named(AuditMark.member(evidence, AuditMark.PUBLIC_KEY)).orElse(null);
        if (key == null || !key.fingerprint().equals(AuditMark.member(evidence, AuditMark.KEY))) {
            return "it names no key";
        }
        notes.add(
                next == 0
                        ? "This is the log "
                                + AuditMark.member(evidence, AuditMark.LOG)
                                + ", signed by the key "
                                + key.fingerprint()
                                + "."
                        : "From entry "
                                + next
                                + " on another key signs, "
                                + key.fingerprint()
                                + ". The one before was lost or replaced; who did it is not"
                                + " known.");
        return "";
    }

    private void advance(AuditRow row, boolean signed) {
        checkpoints += signed ? 1 : 0;
        unsigned = signed ? 0 : unsigned + 1;
        isExpectedThere |=
                expected != null && expected.sequence() == next && expected.equals(row.head());
        String wall = row.text(AuditColumn.WALL);
        String now = wall.substring(0, Math.min(SECONDS, wall.length()));
        if (now.compareTo(second) < 0) {
            firstBackwards = backwards == 0 ? next : firstBackwards;
            backwards++;
        }
        second = now;
        before = row.hash();
        next++;
    }

    private List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (backwards > 0) {
            all.add(
                    "The wall clock went back "
                            + (backwards == 1 ? "once" : backwards + " times, first")
                            + " at entry "
                            + firstBackwards
                            + "; the order is that of the entries.");
        }
        if (unsigned > 0) {
            all.add(
                    (unsigned == 1 ? "The last entry is" : "The last " + unsigned + " entries are")
                            + " not signed yet: whoever may write the file could have replaced them"
                            + " with others.");
        }
        return List.copyOf(all);
    }
}
