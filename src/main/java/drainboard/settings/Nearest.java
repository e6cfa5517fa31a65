package drainboard.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the name that was probably meant.
final class Nearest {
    private Nearest() {}

    /// The nearest of several names; empty where none is near.
    static Optional<String> of(String said, List<String> known) {
        int most = Math.max(2, said.length() / 3);
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(said, name)))
                .filter(name -> distance(said, name) <= most)
                .or(() -> known.stream().filter(name -> name.endsWith("." + said)).findFirst());
    }

    /// How many letters must be added, left out, changed or swapped.
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(
                        Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1),
                        cost[i - 1][j - 1] + same);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
