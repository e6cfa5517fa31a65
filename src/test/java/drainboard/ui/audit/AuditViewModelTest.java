package drainboard.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.session.AuditBook.Wanted;
import drainboard.session.ChainState;
import drainboard.session.Saving;
import drainboard.ui.audit.AuditExporting.Way;
import drainboard.ui.control.AuditWords;
import drainboard.ui.control.Look;
import drainboard.ui.control.Times;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class AuditViewModelTest {
    private final HandBook book = new HandBook();
    private final AuditViewModel model =
            new AuditViewModel(Optional.of(book), Runnable::run, Times.ofUtc());

    private List<Long> places() {
        return model.rows().stream().map(EntryRow::place).toList();
    }

    private Wanted last() {
        return book.wanted.getLast();
    }

    @Test
    void how_far_a_run_was_is_told_as_an_age() {
        assertThat(EntryWords.elapsed("120306000000")).isEqualTo("2 m 00 s after it began");
        assertThat(EntryWords.elapsed("61000000")).isEqualTo("61 ms after it began");
        assertThat(EntryWords.elapsed("soon")).isEqualTo("soon");
    }

    @Test
    void no_entry_is_read_before_the_page_is_open_and_the_chain_is_checked_all_the_same() {
        model.show(Pictured.kept("3:" + "ab".repeat(32)));
        model.filter().textProperty().set("fence");
        assertThat(book.wanted).isEmpty();
        assertThat(book.heads).containsExactly("all 3:" + "ab".repeat(32));
        model.look(true);
        assertThat(book.wanted).hasSize(1);
    }

    @Test
    void the_chain_is_checked_on_from_where_it_was_as_its_head_moves_and_not_at_every_picture() {
        Instant at = Pictured.kept("").now();
        model.show(Pictured.kept("3:" + "ab".repeat(32)));
        assertThat(model.chain().verifiedProperty().get()).isNull();
        book.found(new ChainState.Whole(4, "3:" + "ab".repeat(32), List.of()));
        assertThat(model.chain().verifiedProperty().get()).isEqualTo(at);
        model.show(Pictured.kept("4:" + "cd".repeat(32)));
        assertThat(book.checking()).as("just now").isZero();
        model.show(Pictured.at(at.plusSeconds(1), "5:" + "ef".repeat(32)));
        model.show(Pictured.at(at.plusSeconds(4), "5:" + "ef".repeat(32)));
        assertThat(book.heads)
                .containsExactly("all 3:" + "ab".repeat(32), "since 5:" + "ef".repeat(32));
        book.found(new ChainState.Broken(4, "its fields and its hash do not belong together"));
        assertThat(model.chain().verifiedProperty().get()).isNull();
        assertThat(model.chain().standingProperty().get().broken()).isTrue();
        model.show(Pictured.at(at.plusSeconds(20), "6:" + "01".repeat(32)));
        assertThat(book.checking()).as("three seconds of work, thirty of rest").isZero();
        model.look(true);
        assertThat(model.chain().standingProperty().get().broken())
                .as("while it is checked")
                .isTrue();
    }

    @Test
    void an_entry_is_shown_in_words_with_all_its_fields() {
        model.look(true);
        book.answer(
                List.of(
                        HandBook.entry(
                                1102, "forensic_clear", "avery\u202Eyreva", "seen\nby two\u0000")),
                false,
                1103);
        assertThat(model.headlineProperty().get()).isEqualTo("Audit 1\u00a0103");
        EntryRow row = model.rows().getFirst();
        assertThat(row.time()).isEqualTo(new EntryRow.Two("08:12:05.120Z", "2026-11-25"));
        assertThat(row.who()).isEqualTo(new EntryRow.Two("avery\\u{202E}yreva", "ops"));
        assertThat(row.what()).isEqualTo(new EntryRow.Two("Forensic clear", "opened"));
        assertThat(row.why()).isEqualTo("seen\\u{A}by two\\u{0}");
        assertThat(row.evidence()).isEqualTo("{\n  \"cause\": \"fence_lost\"\n}");
        model.choose(List.of(row));
        assertThat(model.chosenAsText())
                .startsWith("Entry: 1\u00a0102\nWhat: Forensic clear (forensic_clear)\n")
                .contains("Account: ops\n", "In its run: 61 ms after it began\n")
                .contains("Hash: abab")
                .endsWith("Evidence:\n  {\n    \"cause\": \"fence_lost\"\n  }\n")
                .doesNotContain("\u202E");
    }

    @Test
    void fields_that_are_not_what_they_ought_to_be_are_shown_as_they_stand() {
        assertThat(AuditWords.kind("new\u0000kind")).isEqualTo("new\\u{0}kind");
        assertThat(EvidenceText.pretty("no } json ]] \"{\\\"")).contains("json", "\"{\\\"");
        assertThat(EvidenceText.pretty("[".repeat(20_000))).contains("Cut here; 3616 more");
        assertThat(EvidenceText.pretty("")).isEmpty();
    }

    @Test
    void older_entries_come_as_one_scrolls_and_newer_ones_as_they_are_made() {
        model.look(true);
        book.answer(HandBook.entries(1000, 501), true, 1001);
        assertThat(model.loadedProperty().get()).contains("scroll on for older");
        model.more();
        model.more();
        assertThat(book.asked()).as("asked once").isEqualTo(1);
        assertThat(last().below()).isEqualTo(501);
        book.answer(HandBook.entries(500, 0), false, 1001);
        assertThat(places()).hasSize(1001).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        model.more();
        assertThat(book.asked()).as("there are none").isZero();
        model.show(Pictured.kept("1002:" + "cd".repeat(32)));
        assertThat(last().above()).isEqualTo(1000);
        book.answer(HandBook.entries(1002, 1001), false, 1003);
        assertThat(places()).hasSize(1003).startsWith(1002L, 1001L, 1000L);
    }

    @Test
    void more_new_ones_than_a_page_begin_the_page_anew() {
        model.look(true);
        book.answer(HandBook.entries(10, 0), false, 11);
        model.show(Pictured.kept("1000:" + "cd".repeat(32)));
        book.answer(HandBook.entries(1000, 501), true, 1001);
        assertThat(last().above()).isEqualTo(-1);
        book.answer(HandBook.entries(1000, 501), true, 1001);
        assertThat(places()).hasSize(500).startsWith(1000L).endsWith(501L);
    }

    @Test
    void what_is_typed_meanwhile_is_asked_once_and_the_older_answer_is_dropped() {
        model.look(true);
        for (String typed : List.of("0", "0x", "0x4", "0x42")) {
            model.filter().targetProperty().set(typed);
        }
        assertThat(book.asked()).isEqualTo(1);
        book.answer(HandBook.entries(9, 0), false, 10);
        assertThat(model.rows()).as("it is not what is wanted any more").isEmpty();
        assertThat(last().target()).isEqualTo("0x42");
        assertThat(book.wanted).hasSize(2);
        book.answer(HandBook.entries(3, 2), false, 10);
        assertThat(places()).containsExactly(3L, 2L);
        assertThat(model.loadedProperty().get()).isEqualTo("2 match");
    }

    @Test
    void kinds_and_operators_are_chosen_by_their_words() {
        model.look(true);
        book.answer(List.of(HandBook.entry(5, "key_changed", "Zo\u00e9", "")), false, 6);
        assertThat(model.filter().kinds())
                .containsExactly(
                        AuditFilter.ALL_KINDS,
                        "Forensic clear",
                        "Halt raised",
                        "Signing key changed");
        assertThat(model.filter().operators())
                .containsExactly(AuditFilter.ALL_OPERATORS, "Zo\u00e9", "avery");
        model.filter().kindProperty().set("Forensic clear");
        assertThat(last().kind()).isEqualTo("forensic_clear");
        book.answer(List.of(), false, 6);
        model.filter().operatorProperty().set("avery");
        assertThat(last().operator()).isEqualTo("avery");
        book.answer(List.of(), false, 6);
        assertThat(model.emptyProperty().get()).startsWith("No entry matches.");
        model.filter().clear();
        assertThat(last().kind()).isNull();
    }

    @Test
    void a_date_counts_once_it_is_whole_and_a_last_day_counts_with_all_of_it() {
        model.look(true);
        book.answer(List.of(), false, 0);
        model.filter().fromProperty().set("2026-11-2");
        assertThat(book.asked()).isZero();
        assertThat(model.filter().faultProperty().get()).startsWith("From is not used yet");
        model.filter().fromProperty().set("2026-11-24");
        assertThat(model.filter().faultProperty().get()).isEmpty();
        assertThat(last().from()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
        book.answer(List.of(), false, 0);
        model.filter().toProperty().set("2026-11-25");
        assertThat(last().to()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
        book.answer(List.of(), false, 0);
        model.filter().toProperty().set("2026-11-25 08:12");
        assertThat(last().to()).isEqualTo(Instant.parse("2026-11-25T08:13:00Z"));
        book.answer(List.of(), false, 0);
        model.filter().toProperty().set("2026-11-25T08:12:05Z");
        assertThat(last().to()).isEqualTo(Instant.parse("2026-11-25T08:12:06Z"));
    }

    @Test
    void the_chain_is_checked_whole_at_first_and_then_what_came_since() {
        model.look(true);
        assertThat(words()).isEqualTo("Checking…");
        book.progress.getLast().accept(new ChainState.Checking(1024, 4096));
        assertThat(words()).isEqualTo("Checking… 1\u00a0024 of 4\u00a0096 entries");
        String head = "1102:ab12cd34ef56" + "0".repeat(52);
        book.found(new ChainState.Whole(1103, head, List.of("The last entry is not signed yet.")));
        assertThat(words()).isEqualTo("Whole: 1\u00a0103 entries, head 1102:ab12cd34ef56…");
        assertThat(model.chainProperty().get().head()).isEqualTo(head);
        model.show(Pictured.kept("1103:" + "cd".repeat(32)));
        model.show(Pictured.kept("1104:" + "ef".repeat(32)));
        assertThat(book.checking()).as("one after the other").isEqualTo(1);
        assertThat(words()).as("still known").startsWith("Whole");
        book.found(new ChainState.Whole(1104, head, List.of()));
        assertThat(book.heads)
                .containsExactly(
                        "all ", "since 1103:" + "cd".repeat(32), "since 1104:" + "ef".repeat(32));
    }

    @Test
    void a_chain_that_was_whole_is_no_all_clear_while_nothing_is_kept() {
        Instant at = Pictured.kept("").now();
        String head = "3:" + "ab".repeat(32);
        model.show(Pictured.kept(head));
        model.look(true);
        book.found(new ChainState.Whole(4, head, List.of()));
        book.found(new ChainState.Whole(4, head, List.of()));
        ChainLine before = model.chainProperty().get();
        assertThat(before.look()).isEqualTo(Look.ACCEPTING);
        Saving unsaved =
                new Saving.Unsaved(at.plusSeconds(95), "The journal cannot be written.", 2);
        model.show(Pictured.as(at.plusSeconds(100), false, unsaved));
        ChainLine now = model.chainProperty().get();
        assertThat(now.words())
                .isEqualTo(
                        "Whole at 08:12:05Z, not kept since 08:13:40Z: 4 entries, head"
                                + " 3:abababababab…");
        assertThat(now.look()).isEqualTo(Look.UNKNOWN);
        assertThat(now.broken()).isFalse();
        assertThat(now.head()).as("to be kept elsewhere").isEqualTo(head);
        assertThat(now.notes()).contains("What happened since then is not in it.");
        model.show(Pictured.as(at.plusSeconds(101), false, unsaved));
        assertThat(model.chainProperty().get()).as("nothing changed").isSameAs(now);
        model.checkAgain();
        assertThat(words()).isEqualTo("Checking…");
        book.found(new ChainState.Whole(4, head, List.of()));
        assertThat(words()).startsWith("Whole at 08:13:46Z, not kept since 08:13:40Z");
        assertThat(model.chain().verifiedProperty().get()).isEqualTo(at.plusSeconds(101));
        model.show(Pictured.at(at.plusSeconds(102), head));
        assertThat(model.chainProperty().get()).isEqualTo(before);
    }

    @Test
    void a_broken_chain_is_said_and_the_view_stays_before_it() {
        model.look(true);
        book.answer(HandBook.entries(1103, 1090), true, 1104);
        book.found(new ChainState.Broken(1102, "its fields and its hash do not belong together"));
        assertThat(words())
                .isEqualTo(
                        "Audit entry 1\u00a0102 does not match its predecessor. View stays at"
                                + " 1\u00a0101.");
        assertThat(model.chainProperty().get().broken()).isTrue();
        assertThat(model.chainProperty().get().head()).as("none to be kept").isEmpty();
        assertThat(places()).startsWith(1101L);
        model.show(Pictured.kept("1104:" + "cd".repeat(32)));
        assertThat(last().below()).isEqualTo(1102);
    }

    @Test
    void an_audit_that_cannot_be_read_says_why() {
        model.look(true);
        book.cannot("The audit in /x cannot be read: the disk fails.");
        book.found(new ChainState.Unreadable("/x is damaged"));
        assertThat(model.emptyProperty().get())
                .isEqualTo("The audit in /x cannot be read: the disk fails.");
        assertThat(words()).isEqualTo("The chain cannot be checked: /x is damaged");
        assertThat(model.chainProperty().get().broken()).isTrue();
    }

    private String words() {
        return model.chainProperty().get().words();
    }

    @Test
    void an_export_tells_how_far_it_is_and_how_it_went() {
        Way way =
                new Way(
                        "audit.csv",
                        () -> {
                            throw new IOException("not opened");
                        });
        model.exporting().export(true, way);
        assertThat(model.exporting().busyProperty().get()).isTrue();
        assertThat(said()).isEqualTo("Exporting… 1\u00a0000 entries");
        book.exported(new ChainState.Whole(1103, "1102:ab", List.of()));
        assertThat(said())
                .isEqualTo("Exported 1\u00a0103 entries to audit.csv, whole up to 1102:ab.");
        model.exporting().export(false, way);
        book.exported(new ChainState.Broken(7, "x"));
        assertThat(said()).isEqualTo("Exported to audit.csv as it stands: broken at entry 7.");
        model.exporting().export(false, way);
        book.unexported(new IOException("the disk is full"));
        assertThat(said()).isEqualTo("Nothing was exported: the disk is full");
        assertThat(model.exporting().busyProperty().get()).isFalse();
    }

    private String said() {
        return model.exporting().saidProperty().get();
    }

    @Test
    void where_nothing_is_kept_a_sentence_says_so() {
        AuditViewModel none = new AuditViewModel(Optional.empty(), Runnable::run, Times.ofUtc());
        none.show(Pictured.as(true, new Saving.NotAsked()));
        none.look(true);
        assertThat(none.emptyProperty().get()).isEqualTo("Nothing is kept: this is a recording.");
        none.show(Pictured.as(false, new Saving.NotAsked()));
        assertThat(none.emptyProperty().get())
                .isEqualTo("Nothing is kept: this run has no journal.");
        none.show(Pictured.as(false, new Saving.LookingOn("another has it.")));
        assertThat(none.emptyProperty().get())
                .isEqualTo("The audit is not shown here: another has it.");
        none.checkAgain();
        none.more();
        assertThat(none.chainProperty().get().words()).isEmpty();
    }
}
