package drainboard.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked for, beside what was chosen elsewhere, and what was asked for before.
class FilterViewModelTest {
    private final FilterViewModel model = new FilterViewModel();

    @Test
    void what_is_pinned_and_what_is_typed_must_both_hold() {
        model.pinnedProperty().set(Optional.of("mode:draining"));
        type(" rack:9 ");
        assertThat(model.asked()).isEqualTo("mode:draining rack:9");
        assertThat(model.filterProperty().get().text()).isEqualTo("mode:draining rack:9");
        model.pinnedProperty().set(Optional.empty());
        assertThat(model.filterProperty().get().text()).isEqualTo("rack:9");
    }

    @Test
    void what_cannot_be_read_is_told_and_hides_nothing() {
        type("mode:gone rack:9");
        assertThat(model.faultProperty().get())
                .startsWith("At letter 1: \"gone\" is no mode")
                .endsWith("It hides nothing.");
        assertThat(model.filterProperty().get().text()).isEqualTo("rack:9");
        type("rack:9");
        assertThat(model.faultProperty().get()).isEmpty();
    }

    @Test
    void clearing_takes_both_and_says_whether_there_was_anything() {
        model.pinnedProperty().set(Optional.of("mode:draining"));
        type("zzz");
        assertThat(model.clear()).isTrue();
        assertThat(model.filterProperty().get().isAll()).isTrue();
        assertThat(model.pinnedProperty().get()).isEmpty();
        assertThat(model.clear()).isFalse();
    }

    @Test
    void filters_go_back_and_forward() {
        assertThat(model.hasBack()).isFalse();
        type("mail");
        model.settle();
        model.pinnedProperty().set(Optional.of("mode:draining"));
        model.clear();
        model.back();
        assertThat(model.asked()).isEqualTo("mode:draining mail");
        model.back();
        assertThat(model.asked()).isEqualTo("mail");
        assertThat(model.filterProperty().get().text()).isEqualTo("mail");
        model.back();
        assertThat(model.asked()).isEmpty();
        assertThat(model.hasBack()).isFalse();
        model.back();
        model.forward();
        model.forward();
        assertThat(model.asked()).isEqualTo("mode:draining mail");
        model.forward();
        assertThat(model.asked()).isEmpty();
        assertThat(model.hasForward()).isFalse();
    }

    @Test
    void what_was_typed_and_never_settled_is_not_lost_by_going_back() {
        type("mail");
        model.settle();
        type("mail audit");
        assertThat(model.hasBack()).isTrue();
        model.back();
        assertThat(model.asked()).isEqualTo("mail");
        model.forward();
        assertThat(model.asked()).isEqualTo("mail audit");
    }

    @Test
    void something_new_ends_the_way_forward() {
        type("a");
        model.settle();
        model.back();
        type("b");
        model.settle();
        assertThat(model.hasForward()).isFalse();
        model.back();
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void letters_typed_are_one_step_and_only_so_many_are_kept() {
        for (int turn = 0; turn < 200; turn++) {
            type("w");
            type("word" + turn);
            model.settle();
        }
        int steps = 0;
        while (model.hasBack()) {
            model.back();
            assertThat(model.asked()).startsWith("word");
            steps++;
        }
        assertThat(steps).isEqualTo(49);
    }

    @Test
    void going_back_asks_for_one_filter_and_for_nothing_between() {
        type("mail");
        model.pinnedProperty().set(Optional.of("mode:draining"));
        model.clear();
        List<String> told = new ArrayList<>();
        model.filterProperty().subscribe((_, now) -> told.add(now.text()));
        model.back();
        assertThat(told).containsExactly("mode:draining mail");
    }

    private void type(String text) {
        model.textProperty().set(text);
    }
}
