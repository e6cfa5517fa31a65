package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedIdTest {
    @ParameterizedTest
    @CsvSource({
        "0x4a, 0x4a, true",
        "0X4A, 0x4a, true",
        "' 0x4A ', 0x4a, true",
        "0x4b, 0x4a, false",
        "0x04a, 0x4a, false",
        "4a, 0x4a, false",
        "74, 0x4a, false",
        "east/0X4A, east/0x4a, true",
        "East/0x4a, east/0x4a, false",
        "0x4a, east/0x4a, false",
    })
    void only_the_hexadecimal_part_may_be_in_another_case(String typed, String id, boolean is) {
        NodeId node = new NodeId(id.startsWith("east") ? "east" : null, 0x4a);
        assertThat(TypedId.isIt(typed, id, node)).isEqualTo(is);
        assertThat(TypedId.wrong(typed, id, node).isEmpty()).isEqualTo(is);
    }

    @Test
    void the_id_of_a_node_whose_cell_is_too_long_to_be_shown_whole_is_asked_for_like_any_other() {
        NodeId node = new NodeId("e".repeat(3000), 0x42);
        String id = Sanitizer.show(node.toString());
        assertThat(id).endsWith(" more)");
        assertThat(TypedId.wrong("0x42", id, node)).endsWith("what is typed is not it.");
        assertThat(TypedId.wrong("66", id, node)).endsWith("as it is shown, not in decimal.");
        assertThat(TypedId.isIt(id.replace('e', 'E'), id, node)).as("another cell").isFalse();
        assertThat(TypedId.wrong(id, id, node)).isEmpty();
    }

    @Test
    void a_button_has_room_for_the_end_of_a_long_id_and_for_the_head_of_one_that_was_cut() {
        assertThat(TypedId.onButton("east/0x42")).isEqualTo("east/0x42");
        assertThat(TypedId.onButton("e".repeat(30) + "/0x42")).isEqualTo("…/0x42");
        String cut = Sanitizer.show("e".repeat(3000) + "/0x42");
        assertThat(cut).doesNotContain("/");
        assertThat(TypedId.onButton(cut)).startsWith("eee").hasSizeLessThan(64);
    }
}
