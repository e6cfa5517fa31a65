package drainboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Whatever is done to the rows of an audit is found, by the same checks that a file goes through.
class AuditTamperTest {
    private static final int ENTRIES = 200;

    @TempDir private static Path folder = Path.of("");

    private static List<AuditRow> rows = List.of();
    private static List<AuditRow> longer = List.of();
    private static AuditHead head = new AuditHead(0, "");

    private final long seed = new Random().nextLong();
    private final Random chance = new Random(seed);

    @BeforeAll
    static void write() throws Exception {
        head = Audits.of(folder.resolve("journal.db"), ENTRIES);
        rows = Audits.rows(folder.resolve("journal.db"));
        Audits.of(folder.resolve("longer.db"), 600);
        longer = Audits.rows(folder.resolve("longer.db"));
    }

    @Test
    void an_audit_that_was_left_alone_is_whole() {
        assertThat(rows).hasSize(ENTRIES + 1);
        assertThat(check(rows, head))
                .isInstanceOfSatisfying(
                        AuditVerdict.Whole.class,
                        whole -> {
                            assertThat(whole.head()).isEqualTo(head);
                            assertThat(whole.checkpoints()).isZero();
                            assertThat(whole.notes().getLast())
                                    .isEqualTo(
                                            "The last 201 entries are not signed yet: whoever may"
                                                + " write the file could have replaced them with"
                                                + " others.");
                        });
        assertThat(check(longer, longer.get(300).head()))
                .isInstanceOfSatisfying(
                        AuditVerdict.Whole.class,
                        whole -> assertThat(whole.checkpoints()).isEqualTo(2));
    }

    @Test
    void every_byte_of_every_field_of_every_row_that_is_flipped_is_found_at_its_row() {
        AuditChain chain = new AuditChain(null);
        long flipped = 0;
        for (AuditRow row : rows) {
            for (int at = 0; at < row.fields().length; at++) {
                byte[] other = row.fields().clone();
                other[at] ^= (byte) (1 + chance.nextInt(255));
                assertFound(chain, new AuditRow(row.sequence(), other, row.hash(), true), at);
                flipped++;
            }
            for (int at = 0; at < row.hash().length; at++) {
                byte[] other = row.hash().clone();
                other[at] ^= (byte) (1 + chance.nextInt(255));
                assertFound(chain, new AuditRow(row.sequence(), row.fields(), other, true), at);
                flipped++;
            }
            for (int bit = 0; bit < Long.SIZE; bit++) {
                long other = row.sequence() ^ 1L << bit;
                assertFound(chain, new AuditRow(other, row.fields(), row.hash(), true), bit);
            }
            assertFound(chain, new AuditRow(row.sequence(), row.fields(), row.hash(), false), 0);
            assertThat(chain.take(row)).isEmpty();
        }
        assertThat(flipped).isGreaterThan(ENTRIES * 150L);
    }

    private void assertFound(AuditChain chain, AuditRow forged, int at) {
        long place = chain.next();
        assertThat(chain.take(forged)).as("row %d, byte %d, seed %d", place, at, seed).isNotEmpty();
        assertThat(chain.next()).isEqualTo(place);
    }

    @Test
    void every_entry_that_was_deleted_is_found() {
        for (int at = 0; at < ENTRIES; at++) {
            List<AuditRow> left = new ArrayList<>(rows);
            left.remove(at);
            assertBroken(left, at);
            assertBroken(renumbered(left), at);
        }
    }

    @Test
    void every_entry_that_changed_places_with_the_next_is_found() {
        for (int at = 0; at < ENTRIES; at++) {
            List<AuditRow> swapped = new ArrayList<>(rows);
            Collections.swap(swapped, at, at + 1);
            assertBroken(swapped, at);
            assertBroken(renumbered(swapped), at);
        }
    }

    @Test
    void every_entry_that_was_doubled_is_found() {
        for (int at = 0; at <= ENTRIES; at++) {
            List<AuditRow> doubled = new ArrayList<>(rows);
            doubled.add(at + 1, rows.get(at));
            assertBroken(doubled, at + 1);
            assertBroken(renumbered(doubled), at + 1);
        }
    }

    @Test
    void every_tail_that_was_cut_is_found_against_a_head() {
        for (int left = 1; left <= ENTRIES; left++) {
            List<AuditRow> cut = rows.subList(0, left);
            assertThat(check(cut, head))
                    .isEqualTo(new AuditVerdict.HeadNotFound(head, rows.get(left - 1).head()));
            assertThat(check(cut, null)).isInstanceOf(AuditVerdict.Whole.class); // not provable
        }
        assertBroken(List.of(), 0);
    }

    @Test
    void a_cut_that_takes_a_checkpoint_is_found_without_a_head() {
        assertBroken(longer.subList(0, 256), 256);
        assertBroken(longer.subList(0, 513), 513);
        assertThat(check(longer.subList(0, 257), null)).isInstanceOf(AuditVerdict.Whole.class);
    }

    @Test
    void a_log_that_begins_anew_in_a_log_is_found() {
        List<AuditRow> twice = new ArrayList<>(rows);
        twice.addAll(rows);
        assertBroken(forged(twice), ENTRIES + 1);
    }

    @Test
    void what_was_computed_anew_without_the_key_is_found_by_the_signature() {
        for (int at : new int[] {1, 2, 100, 254, 255}) {
            assertBroken(forged(changed(longer, at)), 256);
        }
        for (int at : new int[] {257, 400, 512}) {
            assertBroken(forged(changed(longer, at)), 513);
        }
        List<AuditRow> genesis = forged(changed(longer, 0));
        assertThat(check(genesis, null)).isNotInstanceOf(AuditVerdict.Whole.class);
    }

    @Test
    void checkpoints_that_were_left_out_are_found() {
        List<AuditRow> unsigned = new ArrayList<>(longer);
        unsigned.removeIf(row -> row.text(AuditColumn.KIND).equals(AuditMark.CHECKPOINT));
        assertBroken(forged(unsigned), 256);
    }

    @Test
    void checkpoints_signed_with_another_key_are_found() throws JournalException {
        Path other = folder.resolve("forger");
        assertThat(other.toFile().mkdirs() || other.toFile().isDirectory()).isTrue();
        AuditSigner forger = AuditSigner.beside(other.resolve("journal.db"), Audits.CHANCE);
        assertBroken(signed(changed(longer, 7), forger), 256);
    }

    @Test
    void what_no_signature_can_prove_a_head_does() {
        List<AuditRow> tail = forged(changed(longer, 560)); // behind the last checkpoint
        assertThat(check(tail, null))
                .isInstanceOfSatisfying(
                        AuditVerdict.Whole.class,
                        whole -> assertThat(whole.notes().getLast()).contains("not signed yet"));
        AuditHead known = longer.getLast().head();
        assertThat(check(tail, known))
                .isEqualTo(new AuditVerdict.HeadNotFound(known, tail.getLast().head()));
    }

    @Test
    void a_border_that_moved_between_fields_is_another_row() {
        Set<String> hashes = new HashSet<>();
        List<List<@Nullable String>> tricks =
                List.of(
                        texts("ab", "c"),
                        texts("a", "bc"),
                        texts("abc", ""),
                        texts("", "abc"),
                        texts("abc", null),
                        texts(null, "abc"),
                        texts("", null),
                        texts(null, ""),
                        texts(null, null),
                        texts("", ""),
                        texts("\u00E9", ""),
                        texts("e\u0301", ""),
                        texts("e", "\u0301"),
                        texts("\0", ""),
                        texts("", "\0"),
                        texts("\0\0\0\1a", ""),
                        texts("\uFFFD", ""),
                        texts("a", " "),
                        texts("a ", ""));
        for (List<@Nullable String> trick : tricks) {
            RowBytes bytes = new RowBytes();
            trick.forEach(bytes::put);
            hashes.add(Arrays.toString(new AuditHash().of(1, bytes.toArray(), AuditHash.none())));
        }
        assertThat(hashes).hasSize(tricks.size());
    }

    private static List<@Nullable String> texts(@Nullable String first, @Nullable String second) {
        return Arrays.asList(first, second);
    }

    @Test
    void a_longer_field_than_there_is_room_for_is_kept_whole() {
        String text = "x".repeat(100_000);
        RowBytes bytes = new RowBytes();
        bytes.put("a");
        bytes.put(text);
        byte[] written = bytes.toArray();
        assertThat(written).hasSize(4 + 1 + 4 + 100_000);
        assertThat(new String(written, 9, 100_000, StandardCharsets.US_ASCII)).isEqualTo(text);
    }

    private void assertBroken(List<AuditRow> tampered, long at) {
        assertThat(check(tampered, null))
                .isInstanceOfSatisfying(
                        AuditVerdict.BrokenAt.class,
                        broken -> assertThat(broken.sequence()).isEqualTo(at));
    }

    /// What the verifier does with the rows of a file.
    private static AuditVerdict check(List<AuditRow> all, @Nullable AuditHead expected) {
        AuditChain chain = new AuditChain(expected);
        for (AuditRow row : all) {
            String wrong = chain.take(row);
            if (!wrong.isEmpty()) {
                return chain.broken(wrong);
            }
        }
        return chain.end();
    }

    private static List<AuditRow> renumbered(List<AuditRow> all) {
        List<AuditRow> numbered = new ArrayList<>();
        for (AuditRow row : all) {
            numbered.add(new AuditRow(numbered.size(), row.fields(), row.hash(), true));
        }
        return numbered;
    }

    /// The last letter of an entry's result, or of its evidence, is another.
    private static List<AuditRow> changed(List<AuditRow> all, int at) {
        List<AuditRow> changed = new ArrayList<>(all);
        AuditRow row = all.get(at);
        byte[] fields = row.fields().clone();
        int letter = fields.length - (row.text(AuditColumn.RESULT).isEmpty() ? 20 : 1);
        fields[letter] ^= 1;
        changed.set(at, new AuditRow(row.sequence(), fields, row.hash(), true));
        return changed;
    }

    /// All hashes made anew, as anybody can.
    private static List<AuditRow> forged(List<AuditRow> all) {
        return chained(all, null);
    }

    private static List<AuditRow> signed(List<AuditRow> all, AuditSigner forger) {
        return chained(all, forger);
    }

    private static List<AuditRow> chained(List<AuditRow> all, @Nullable AuditSigner forger) {
        List<AuditRow> made = new ArrayList<>();
        byte[] before = AuditHash.none();
        for (AuditRow row : all) {
            byte[] fields = row.fields();
            if (forger != null && row.text(AuditColumn.KIND).equals(AuditMark.CHECKPOINT)) {
                fields = fields.clone();
                byte[] signature =
                        forger.sign(made.size() - 1, before).getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(
                        signature, 0, fields, fields.length - signature.length, signature.length);
            }
            before = new AuditHash().of(made.size(), fields, before);
            made.add(new AuditRow(made.size(), fields, before, true));
        }
        return made;
    }
}
