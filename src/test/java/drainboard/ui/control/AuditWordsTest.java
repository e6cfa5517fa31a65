package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.session.BookedEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of entry reads as a sentence.
class AuditWordsTest {
    private static String said(String kind, String result, String evidence) {
        BookedEntry.What what =
                new BookedEntry.What(kind, "0x42", "", evidence, null, null, result);
        return what.members()
                .map(members -> AuditWords.sentence(kind, result, members, Times.ofUtc()))
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "halt_raised|opened|{\"source\":\"siem-a\",\"line\":7,\"offset\":99,\"standing\":\"fence_lost"
                    + " raise"
                    + " 1\",\"cause\":\"fence_lost\",\"raise\":1,\"workloads\":[\"orders\",\"mail\"]}|Fence"
                    + " lost, raise 1. Held: orders, mail. By siem-a, line 7.",
                "halt_raised|again|{\"cause\":\"stream_gap\",\"raise\":2,\"workloads\":[]}|Events"
                        + " missed, raise 2.",
                "halt_changed|changed|{\"standing\":\"fence_lost raise 1 acknowledged\"}|Halt now:"
                        + " fence lost, raise 1 acknowledged.",
                "halt_changed|changed|{\"standing\":\"none\",\"source\":\"siem-a\",\"line\":9}|No"
                        + " halt now. By siem-a, line 9.",
                "halt_acknowledged|acknowledged|{\"standing\":\"stream_gap raise 1"
                        + " acknowledged\"}|Without a note. Halt now: events missed, raise 1"
                        + " acknowledged.",
                "halt_cleared|ended|{\"workloads\":[\"orders\"],\"source\":\"siem-a\",\"line\":12}|Released:"
                    + " orders. By siem-a, line 12.",
                "forensic_clear|refused:"
                    + " blank_reason|{\"verified\":[\"power\",\"physical\"],\"resolution\":\"fence_valid\"}|Found:"
                    + " the fence was valid; verified: power, physical look.",
                "authorisation_voided|voided|{\"source\":\"siem-a\",\"line\":3}|What was authorised"
                        + " does not hold any more. By siem-a, line 3.",
                "decision_withdrawn|not in force|{\"standing\":\"none\"}|No halt now.",
                "record_differs|noted|{\"detail\":\"it says released\"}|It says released.",
                "action_mismatch|noted|{\"workload\":\"orders\",\"told\":\"quiesce\",\"reported\":\"accept\"}|orders"
                    + " was told quiesce and reported accept.",
                "messages_not_kept|given up|{\"count\":1}|1 message was not kept.",
                "lines_not_told|given up|{\"count\":12}|12 lines were not told.",
                "decision_not_kept|given up|{\"count\":1}|1 decision was refused.",
                "policy_changed|confirmed|{\"from\":\"off\",\"to\":\"all\",\"file\":\"/etc/drainboard.toml\"}|From"
                    + " off to all, in /etc/drainboard.toml.",
                "warning_shelved|shelved|{\"until\":\"2026-11-25T09:00:00Z\"}|Until 09:00:00Z.",
                "warning_shelved|taken back|{}|Brought back before its time.",
                "scheduler_command|begun|{\"mode\":\"draining\",\"argv\":[\"ctl\",\"drain\",\"0x42\"]}|Asked"
                    + " for draining by ctl, drain, 0x42.",
                "scheduler_command|exit"
                        + " 0|{\"took_ms\":812,\"mode\":\"draining\",\"argv\":[\"ctl\"]}|Asked for"
                        + " draining by ctl, took 812 ms.",
                "source_opened||{\"detail\":\"east.ndjson\"}|It is known as east.ndjson.",
                "source_stopped||{\"detail\":\"\"}|It is not followed any more.",
                "gap||{\"detail\":\"The file was cut.\"}|The file was cut.",
                "session_started||{\"on_gap\":\"HALT\",\"two_person\":\"FENCE_LOST\",\"halt_on_mismatch\":false}|Gaps:"
                    + " halt; two persons: fence lost; mismatch halts: no.",
                "session_ended||{}|It ended as it should.",
                "state_differs|alarm|{\"detail\":\"0x42 is held\"}|0x42 is held.",
                "genesis||{\"key\":\"ab12\",\"public_key\":\"x\"}|The first entry; key ab12.",
                "checkpoint||{\"key\":\"ab12\"}|All before it is signed with key ab12.",
                "key_changed||{\"key\":\"ab12\"}|Another key signs from here on: ab12.",
            })
    void every_kind_of_entry_reads_as_a_sentence(
            String kind, String result, String evidence, String sentence) {
        assertThat(said(kind, result == null ? "" : result, evidence)).isEqualTo(sentence);
    }

    @Test
    void what_others_wrote_is_made_safe_and_what_cannot_be_read_is_no_sentence_of_its_own() {
        assertThat(said("gap", "", "{\"detail\":\"\u202Eevil\"}")).isEqualTo("\\u{202E}evil.");
        assertThat(said("something_new", "", "{\"detail\":\"x\"}")).isEmpty();
        assertThat(said("halt_raised", "", "{\"cause\":{\"deep\":1},\"raise\":3}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "halt_raised",
                "halt_cleared",
                "forensic_clear",
                "authorisation_voided",
                "warning_shelved",
                "session_ended",
                "genesis",
                "checkpoint",
                "key_changed"
            })
    void where_what_an_entry_rests_on_cannot_be_read_no_sentence_states_what_is_not_known(
            String kind) {
        assertThat(said(kind, "shelved", "no object")).isEmpty();
        assertThat(said(kind, "taken back", "{\"half\":")).isEmpty();
    }

    @Test
    void what_is_not_there_is_neither_found_nor_released_nor_brought_back() {
        assertThat(said("halt_cleared", "ended", "{\"standing\":\"none\"}")).isEmpty();
        assertThat(said("warning_shelved", "shelved", "{}")).isEmpty();
        assertThat(said("warning_shelved", "something else", "{}")).isEmpty();
        assertThat(said("forensic_clear", "ended", "{\"verified\":[],\"resolution\":null}"))
                .isEqualTo("No resolution.");
    }

    @Test
    void what_was_not_done_does_not_read_as_done() {
        assertThat(
                        said(
                                "scheduler_command",
                                "not done",
                                "{\"mode\":\"drained\",\"argv\":[\"grafos\"]}"))
                .isEqualTo("Not done: asked for drained by grafos.");
        assertThat(
                        said(
                                "policy_changed",
                                "not written",
                                "{\"from\":\"off\",\"to\":\"all\",\"file\":\"x.toml\"}"))
                .isEqualTo("Not written: from off to all, in x.toml.");
    }

    @Test
    void what_was_refused_says_why_in_the_words_of_the_window() {
        assertThat(AuditWords.result("refused: stale_selection"))
                .isEqualTo(
                        "refused: The node changed while this was open. Read it again before you"
                                + " decide.");
        assertThat(AuditWords.result("refused: nonsense")).isEqualTo("refused: nonsense");
        assertThat(AuditWords.result("again")).isEqualTo("raised again");
    }
}
