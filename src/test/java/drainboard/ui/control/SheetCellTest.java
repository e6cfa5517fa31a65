package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "+1", "-1", "@A1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "  =1"})
    void what_begins_like_a_formula_is_text(String cell) {
        assertThat(SheetCell.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "orders", "0x42", "a=b"})
    void all_else_stays_as_it_is(String cell) {
        assertThat(SheetCell.safe(cell)).isEqualTo(cell);
    }
}
