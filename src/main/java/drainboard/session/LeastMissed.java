package drainboard.session;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;

import java.util.Arrays;

/// How many changes a node must have made at the least between two modes.
final class LeastMissed {
    private LeastMissed() {}

    /// By the ranks of the mode that was believed and of the one it turned out to be; 1 where no
    /// way leads there.
    static int[][] by(TransitionTable table) {
        int modes = NodeMode.ALL.size();
        int far = modes + 1;
        int[][] least = new int[modes][modes];
        for (int[] row : least) {
            Arrays.fill(row, far);
        }
        for (ModeChange move : table.moves()) {
            least[move.from().rank()][move.to().rank()] = 1;
        }
        for (int via = 0; via < modes; via++) {
            for (int from = 0; from < modes; from++) {
                for (int to = 0; to < modes; to++) {
                    least[from][to] = Math.min(least[from][to], least[from][via] + least[via][to]);
                }
            }
        }
        for (int[] row : least) {
            for (int to = 0; to < modes; to++) {
                row[to] = row[to] >= far ? 1 : row[to];
            }
        }
        return least;
    }
}
