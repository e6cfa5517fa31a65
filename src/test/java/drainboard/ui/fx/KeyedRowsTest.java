package drainboard.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Rows become what they should be, and those that stay are left alone.
class KeyedRowsTest {
    private record Row(String name, int value) {}

    private final ObservableList<Row> rows =
            FXCollections.observableArrayList(new Row("a", 1), new Row("b", 2), new Row("c", 3));
    private final List<String> changes = new ArrayList<>();

    @Test
    void equal_rows_are_no_change() {
        listen();
        update(new Row("a", 1), new Row("b", 2), new Row("c", 3));
        assertThat(changes).isEmpty();
    }

    @Test
    void a_changed_row_is_replaced_in_place() {
        listen();
        update(new Row("a", 1), new Row("b", 7), new Row("c", 3));
        assertThat(changes).containsExactly("1..2");
        assertThat(rows.get(1)).isEqualTo(new Row("b", 7));
    }

    @Test
    void a_new_row_moves_nothing_else() {
        Row a = rows.getFirst();
        update(new Row("a", 1), new Row("x", 9), new Row("b", 2), new Row("c", 3));
        assertThat(rows.getFirst()).isSameAs(a);
        assertThat(rows).extracting(Row::name).containsExactly("a", "x", "b", "c");
    }

    @Test
    void any_rows_become_any_others() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            List<Row> next = new ArrayList<>();
            int many = round % 50 == 0 ? 200 : 12;
            for (int i = 0; i < many; i++) {
                if (random.nextBoolean()) {
                    next.add(new Row("r" + i, random.nextInt(3)));
                }
            }
            Collections.shuffle(next, random);
            KeyedRows.update(rows, next, Row::name);
            assertThat(rows).isEqualTo(next);
        }
    }

    private void update(Row... next) {
        KeyedRows.update(rows, List.of(next), Row::name);
    }

    private void listen() {
        rows.addListener(
                (Change<? extends Row> change) -> {
                    while (change.next()) {
                        changes.add(change.getFrom() + ".." + change.getTo());
                    }
                });
    }
}
