package drainboard.rehearsal;

import drainboard.rehearsal.Input.Gaps;

import java.util.ArrayList;
import java.util.List;

/// Collects the gaps that one input declares; the first of them with their words. One thread's own.
final class GapList {
    private static final int MOST_TOLD = 40;

    private final List<String> told = new ArrayList<>();
    private long count;

    void add(long line, String cause) {
        count++;
        if (told.size() < MOST_TOLD) {
            told.add("line " + line + ": " + cause);
        }
    }

    Gaps all() {
        return new Gaps(count, told);
    }
}
