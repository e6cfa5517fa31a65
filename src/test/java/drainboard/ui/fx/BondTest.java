package drainboard.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Bonds are closed together, the later one first.
class BondTest {
    @Test
    void the_later_bond_is_closed_first() {
        List<String> closed = new ArrayList<>();
        Bond first = () -> closed.add("first");
        Bond both = first.and(() -> closed.add("second"));
        both.close();
        assertThat(closed).containsExactly("second", "first");
    }
}
