package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;

import drainboard.decode.Decoding;
import drainboard.event.Bookmark;
import drainboard.log.Uncaught;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FileSourceTest {
    private static final int LONGEST = 1_048_576;

    @TempDir private Path folder;
    private final Listener listener = new Listener();
    private Path file;
    private FileSource follower;

    @BeforeEach
    void a_file() throws IOException {
        file = folder.resolve("fleet.ndjson");
        Files.createFile(file);
        follower = new FileSource(file, Decoding.LIVE, null);
    }

    @AfterEach
    void close() {
        follower.close();
    }

    @Test
    void lines_are_given_as_they_come_with_number_and_offset() throws Exception {
        append("\uFEFFfirst\r\n\nthird ü\n");
        follower.start(listener);
        assertThat(listener.linesUntil("caught up")).containsExactly("1@3 first", "3@11 third ü");
        append("four");
        append("th\n");
        assertThat(listener.news()).isEqualTo("4@20 fourth");
        assertThat(follower.name()).isEqualTo("fleet.ndjson");
    }

    @Test
    void an_unterminated_tail_is_never_given() throws Exception {
        append("whole\nhalf");
        follower.start(listener);
        assertThat(listener.linesUntil("caught up")).containsExactly("1@0 whole");
        append(" is");
        append(" whole now\nand half again");
        assertThat(listener.news()).isEqualTo("2@6 half is whole now");
        follower.close();
        for (String left = listener.pending(); left != null; left = listener.pending()) {
            assertThat(left).isEqualTo("caught up");
        }
    }

    @Test
    void the_longest_line_is_given_and_a_longer_one_leaves_its_neighbours_alone() throws Exception {
        String longest = "x".repeat(LONGEST);
        append("\uFEFF" + longest + "\r\n" + longest + "y\n" + longest.repeat(3) + "\nlast\n");
        follower.start(listener);
        List<String> lines = listener.linesUntil("caught up");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).hasSize("1@3 ".length() + LONGEST);
        assertThat(lines.get(1)).isEqualTo("2@1048581 too long, 8192 bytes kept");
        assertThat(lines.get(2)).isEqualTo("3@2097159 too long, 8192 bytes kept");
        assertThat(lines.get(3)).isEqualTo("4@5242888 last");
    }

    @Test
    void a_file_that_is_cut_short_is_a_gap_and_is_read_from_its_beginning() throws Exception {
        begun("one\ntwo\n");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(0);
        }
        assertThat(listener.news()).startsWith("gap: fleet.ndjson was cut short");
        append("three\n");
        assertThat(listener.news()).isEqualTo("1@0 three");
    }

    @Test
    void a_line_that_was_begun_when_the_file_was_cut_is_told_and_not_joined() throws Exception {
        begun("one\nhal");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(0);
        }
        assertThat(listener.news()).isEqualTo("2@4 unfinished hal");
        assertThat(listener.news()).startsWith("gap: ");
        append("f\n");
        assertThat(listener.news()).isEqualTo("1@0 f");
    }

    @Test
    void what_comes_again_in_an_overwritten_file_is_left_out_and_what_is_new_is_given()
            throws Exception {
        begun(event(1) + event(2));
        Files.writeString(
                file, event(1) + event(2).replace("drain", "DRAIN") + event(3) + event(4));
        assertThat(listener.news()).matches("gap: fleet.ndjson was (cut short|overwritten).*");
        List<String> next = List.of(listener.news(), listener.news(), listener.news());
        assertThat(next).filteredOn(one -> one.startsWith("repeated")).hasSize(2);
        assertThat(next.getLast()).contains("\"seq\":3");
        assertThat(listener.news()).contains("\"seq\":4");
    }

    private static String event(int seq) {
        return "{\"kind\":\"node_mode_transition\",\"node_id\":%d,\"seq\":%d,\"from\":\"accepting\",\"to\":\"draining\"}%n"
                .formatted(seq, seq);
    }

    @Test
    void a_file_that_stands_newest_first_is_lost_and_never_turned_round() throws Exception {
        List<String> modes =
                List.of("returning", "maintenance", "drained", "draining", "accepting");
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < modes.size(); i++) {
            text.append(
                    "{\"kind\":\"node_mode_transition\",\"node_id\":1,\"seq\":%d,\"ts\":%d,\"from\":\"%s\",\"to\":\"%s\"}%n"
                            .formatted(100 - i, 1000 - i, modes.get(i), modes.get(i - 1)));
        }
        append(text.toString());
        follower.start(listener);
        String said = listener.news();
        while (!said.startsWith("lost")) {
            said = listener.news();
        }
        assertThat(said).contains("newest first").contains("drainboard rehearse fleet.ndjson");
    }

    @Test
    void a_hole_of_nul_bytes_is_told_and_the_line_behind_it_given() throws Exception {
        begun("one\n");
        append("\0\0\0\0two\n");
        assertThat(listener.news()).isEqualTo("2@4 hole of 0");
        assertThat(listener.news()).isEqualTo("2@8 two");
    }

    @Test
    void lines_beyond_four_gibibytes_have_their_true_place() throws Exception {
        long far = (1L << 32) + 10;
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write("one\n".getBytes(StandardCharsets.UTF_8));
            out.seek(far);
            out.write("\nfar\n".getBytes(StandardCharsets.UTF_8));
        }
        try (FileChannel in = FileChannel.open(file)) {
            Bookmark mark = FileMark.bookmark(in, "", far + 1, 7, true);
            try (FileSource resumed = new FileSource(file, Decoding.LIVE, mark)) {
                resumed.start(listener);
                assertThat(listener.news()).isEqualTo("7@" + (far + 1) + " far");
            }
        }
    }

    @Test
    void a_restart_goes_on_where_the_bookmark_is() throws Exception {
        begun("one\ntwo\nhal");
        follower.close();
        append("f\nfour\n");
        resume();
        assertThat(listener.linesUntil("caught up")).containsExactly("3@8 half", "4@13 four");
    }

    @Test
    void a_restart_reads_what_was_rotated_away_meanwhile_first() throws Exception {
        begun("one\ntwo\n");
        follower.close();
        append("three\n");
        Files.move(file, folder.resolve("fleet.ndjson.1"));
        Files.writeString(file, "four\n");
        resume();
        assertThat(listener.linesUntil("caught up")).containsExactly("3@8 three", "1@0 four");
    }

    @Test
    void a_restart_that_does_not_find_its_place_is_a_gap() throws Exception {
        begun("one\ntwo\n");
        follower.close();
        Files.writeString(file, "other\n");
        resume();
        assertThat(listener.news()).startsWith("gap: fleet.ndjson is another than before");
        assertThat(listener.news()).isEqualTo("1@0 other");
    }

    private void resume() {
        follower = new FileSource(file, Decoding.LIVE, listener.mark());
        follower.start(listener);
    }

    @Test
    void a_file_that_is_removed_is_waited_for() throws Exception {
        begun("one\n");
        Files.delete(file);
        assertThat(listener.news()).startsWith("waiting: fleet.ndjson is not there any more");
        Files.writeString(file, "two\n");
        assertThat(listener.news()).isEqualTo("1@0 two");
        append("three\n");
        assertThat(listener.news()).isEqualTo("2@4 three");
    }

    @Test
    void a_file_that_is_replaced_is_read_to_its_end_and_then_the_other() throws Exception {
        begun("one\n");
        Path old = folder.resolve("fleet.ndjson.1");
        append("two\n");
        Files.move(file, old);
        Files.writeString(file, "three\n");
        assertThat(listener.news()).isEqualTo("2@4 two");
        assertThat(listener.news()).isEqualTo("1@0 three");
    }

    @Test
    void what_the_writer_still_adds_to_a_file_that_was_moved_away_is_read() throws Exception {
        begun("one\n");
        Path old = folder.resolve("fleet.ndjson.1");
        try (FileChannel writer = FileChannel.open(file, APPEND)) {
            Files.move(file, old);
            writer.write(ByteBuffer.wrap("two\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(listener.news()).isEqualTo("2@4 two");
        }
        Files.writeString(file, "three\n");
        assertThat(listener.news().replaceFirst("waiting: .*", "waiting"))
                .isIn("waiting", "1@0 three");
    }

    @Test
    void a_last_line_without_its_end_is_told_and_not_joined_to_the_next_file() throws Exception {
        begun("one\nhal");
        Files.move(file, folder.resolve("fleet.ndjson.1"));
        Files.writeString(folder.resolve("next"), "f\nthree\n");
        Files.move(folder.resolve("next"), file);
        String next = listener.news();
        assertThat(next.startsWith("waiting") ? listener.news() : next)
                .isEqualTo("2@4 unfinished hal");
        assertThat(listener.news()).isEqualTo("1@0 f");
        assertThat(listener.news()).isEqualTo("2@2 three");
    }

    @Test
    void a_file_that_is_replaced_by_the_same_with_more_goes_on() throws Exception {
        String before = "x".repeat(3000) + "\ntwo\nha";
        begun(before);
        Path next = folder.resolve("next");
        Files.writeString(next, before + "lf\nthree\n");
        Files.move(next, file, REPLACE_EXISTING);
        assertThat(listener.news()).isEqualTo("3@3005 half");
        assertThat(listener.news()).isEqualTo("4@3010 three");
    }

    @Test
    void a_file_that_is_replaced_by_one_that_only_begins_alike_is_a_gap() throws Exception {
        begun("x".repeat(3000) + "\ntwo\n");
        Path next = folder.resolve("next");
        Files.writeString(next, "x".repeat(3000) + "\nTWO\nthree\n");
        Files.move(next, file, REPLACE_EXISTING);
        assertThat(listener.news()).startsWith("gap: fleet.ndjson was overwritten");
    }

    @Test
    void a_link_that_is_set_to_another_file_is_followed() throws Exception {
        Path first = Files.writeString(folder.resolve("a"), "one\n");
        Path second = Files.writeString(folder.resolve("b"), "two\n");
        Path link = Files.createSymbolicLink(folder.resolve("current"), first);
        try (FileSource linked = new FileSource(link, Decoding.LIVE, null)) {
            linked.start(listener);
            assertThat(listener.news()).isEqualTo("1@0 one");
            Path other = Files.createSymbolicLink(folder.resolve("other"), second);
            Files.move(other, link, REPLACE_EXISTING, ATOMIC_MOVE);
            assertThat(listener.news()).isEqualTo("1@0 two");
        }
    }

    @Test
    void what_is_no_file_is_said_at_once() throws Exception {
        Listener folderSaid = new Listener();
        new FileSource(folder, Decoding.LIVE, null).start(folderSaid);
        assertThat(folderSaid.next()).contains("is a folder");
        Listener nothingSaid = new Listener();
        new FileSource(folder.resolve("none"), Decoding.LIVE, null).start(nothingSaid);
        assertThat(nothingSaid.next())
                .isEqualTo("lost: none is not there. Check the path and open it again.");
    }

    @Test
    void a_fault_of_ours_is_told_and_not_swallowed() throws Exception {
        Listener said = new Listener();
        SourceThread thread = new SourceThread("fleet.ndjson");
        try (Uncaught told = new Uncaught()) {
            thread.start(
                    said,
                    () -> {
                        throw new AssertionError("ours");
                    });
            assertThat(said.next()).startsWith("lost: a fault of the program").contains("ours");
            assertThat(told.next()).hasMessage("ours");
        }
    }

    private void begun(String text) throws Exception {
        append(text);
        follower.start(listener);
        listener.linesUntil("caught up");
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, APPEND);
    }
}
