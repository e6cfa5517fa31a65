package drainboard.rehearsal;

import drainboard.rehearsal.Marks.Mark;

/// The marks of the events that were read, each with the input that had it first. It holds so many;
/// beyond that those of the oldest input are forgotten, between blocks, so that what is forgotten
/// depends on the logs alone. One thread's own.
final class Seen {
    static final int MOST = 8_000_000;

    private final int most;
    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];

    /// The input of each slot, counted from 1; 0 for an empty slot.
    private int[] inputs = new int[1 << 10];

    private int size;

    Seen(int most) {
        this.most = most;
    }

    /// Whether an earlier input had this mark; remembers it where none had.
    boolean had(Mark mark, int input) {
        if (size >= inputs.length / 4 * 3) {
            rebuild(inputs.length * 2, 0);
        }
        int slot = slot(mark.high(), mark.low());
        if (inputs[slot] == 0) {
            put(slot, mark.high(), mark.low(), input + 1);
            return false;
        }
        return inputs[slot] <= input;
    }

    /// Makes room between two blocks: forgets the oldest inputs until the bound holds.
    void settle() {
        while (size > most) {
            int oldest = Integer.MAX_VALUE;
            for (int input : inputs) {
                if (input > 0) {
                    oldest = Math.min(oldest, input);
                }
            }
            rebuild(inputs.length, oldest);
        }
    }

    int size() {
        return size;
    }

    private void rebuild(int slots, int without) {
        long[] highs = high;
        long[] lows = low;
        int[] from = inputs;
        high = new long[slots];
        low = new long[slots];
        inputs = new int[slots];
        size = 0;
        for (int i = 0; i < from.length; i++) {
            if (from[i] > without) {
                put(slot(highs[i], lows[i]), highs[i], lows[i], from[i]);
            }
        }
    }

    private void put(int slot, long highest, long lowest, int input) {
        high[slot] = highest;
        low[slot] = lowest;
        inputs[slot] = input;
        size++;
    }

    private int slot(long highest, long lowest) {
        int mask = inputs.length - 1;
        int slot = (int) highest & mask;
        while (inputs[slot] != 0 && (high[slot] != highest || low[slot] != lowest)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
