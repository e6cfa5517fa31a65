package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.Evidence;
import drainboard.event.HaltCause;
import drainboard.event.Refusal;
import drainboard.event.Resolution;
import drainboard.lifecycle.NodeMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// What is written on the screen says what it means.
class SafeTextTest {
    @Test
    void plain_text_is_shown_as_it_is() {
        String text = "orders-consumer {\"seq\":7} größe 例え ½ e\u0301";
        assertThat(Sanitizer.show(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "10,A",
        "0,0",
        "27,1B",
        "8238,202E",
        "8203,200B",
        "65279,FEFF",
        "160,A0",
        "8232,2028",
        "173,AD",
        "12644,3164",
        "65039,FE0F",
        "917569,E0041",
        "57344,E000",
        "55296,D800"
    })
    void what_hides_or_reorders_is_written_out(int point, String number) {
        String text = "a" + Character.toString(point) + "b";
        assertThat(Sanitizer.show(text)).isEqualTo("a\\" + "u{" + number + "}b");
    }

    @Test
    void a_tower_of_accents_is_cut_down() {
        String shown = Sanitizer.show("e" + "\u0301".repeat(9));
        assertThat(shown).startsWith("e" + "\u0301".repeat(4) + "\\").doesNotEndWith("\u0301");
    }

    @Test
    void of_long_names_of_odd_letters_the_tails_that_differ_are_shown() {
        String many = "\u202E".repeat(300);
        assertThat(Sanitizer.measured(many + "-in-rack-1"))
                .endsWith("-in-rack-1 (310 characters)")
                .isNotEqualTo(Sanitizer.measured(many + "-in-rack-2"));
        assertThat(Sanitizer.measured("\u202E".repeat(18))).endsWith(" (18 characters)");
    }

    @Test
    void a_very_long_text_says_how_much_is_missing() {
        assertThat(Sanitizer.show("x".repeat(5000)))
                .hasSizeLessThan(2100)
                .endsWith("… (3000 more)");
    }

    @ParameterizedTest
    @CsvSource({
        "-5,0 s,0 s,0:00",
        "20,20 s,20 s,0:20",
        "724,12 m 04 s,12 m,12:04",
        "7500,2 h 05 m,2 h,2:05:00",
        "273600,3 d 04 h,3 d,76:00:00"
    })
    void ages_read_as_lengths(long seconds, String words, String brief, String elapsed) {
        Duration age = Duration.ofSeconds(seconds);
        assertThat(Ages.words(age)).isEqualTo(words);
        assertThat(Ages.brief(age)).isEqualTo(brief);
        assertThat(Ages.elapsed(age)).isEqualTo(elapsed);
    }

    @Test
    void times_say_that_they_are_utc() {
        Instant at = Instant.parse("2026-11-20T21:12:03.120Z");
        assertThat(Times.utc(at)).isEqualTo("21:12:03Z");
        assertThat(Times.utcMillis(at)).isEqualTo("21:12:03.120Z");
        assertThat(Times.utcFull(at)).isEqualTo("2026-11-20 21:12:03.120Z");
    }

    @Test
    void counts_stand_in_threes() {
        assertThat(Figures.count(1204)).isEqualTo("1\u00a0204");
        assertThat(Figures.nodes(1)).isEqualTo("1 node");
        assertThat(Figures.nodes(0)).isEqualTo("0 nodes");
    }

    @Test
    void every_constant_has_words_of_its_own() {
        assertThat(NodeMode.ALL).extracting(Words::of).doesNotHaveDuplicates();
        assertThat(HaltCause.ALL).extracting(Words::of).doesNotHaveDuplicates();
        assertThat(Resolution.ALL).extracting(Words::of).doesNotHaveDuplicates();
        assertThat(Evidence.ALL).extracting(Words::of).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Refusal.values()).map(Words::of))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.matches("[A-Z].*[.?]"));
        assertThat(NodeMode.ALL).extracting(Looks::of).doesNotHaveDuplicates();
    }
}
