package drainboard.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.alert.Notice.Order;
import drainboard.ui.alert.Notice.Show;
import drainboard.ui.alert.Notice.Withdraw;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Real processes stand in for the desktop's programs and write down how they were called.
class DesktopNoticeTest {
    private static final Order HALT =
            new Show(new Notice(1, true, "Drainboard: FENCE LOST on 0x42", "Nobody has it."));

    @TempDir private Path folder = Path.of("");
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> clicked = new LinkedBlockingQueue<>();
    private Path log = Path.of("");

    @BeforeEach
    void place() {
        log = folder.resolve("log");
    }

    /// A program that writes each argument as a line, then `--`, and does what else it is told.
    private void program(String name, String rest) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve(name),
                        "#!/bin/sh\n{ printf '%s\\n' \""
                                + name
                                + "\" \"$@\"; echo .; } >> '"
                                + log
                                + "'\n"
                                + rest
                                + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private DesktopNotice outlet(String path) {
        return new DesktopNotice(path, Duration.ofSeconds(20), clicked::add, told::add);
    }

    private DesktopNotice outlet() {
        return outlet("relative:" + folder);
    }

    /// The calls until there are as many.
    private List<List<String>> calls(int count) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String text = "";
        while (System.nanoTime() < end && text.split("\n\\.\n", -1).length - 1 < count) {
            text = Files.exists(log) ? Files.readString(log) : "";
            Thread.onSpinWait();
        }
        return List.of(text.split("\n\\.\n")).stream()
                .map(one -> List.of(one.split("\n")))
                .toList();
    }

    @Test
    void it_is_told_by_an_argument_vector_and_replaced_by_its_number() throws Exception {
        program("notify-send", "echo 77");
        DesktopNotice outlet = outlet();
        outlet.accept(List.of(HALT));
        outlet.accept(List.of(new Show(new Notice(1, false, "Drainboard: 2 × X", "More."))));
        assertThat(calls(2))
                .containsExactly(
                        List.of(
                                "notify-send",
                                "--app-name=Drainboard",
                                "--urgency=critical",
                                "--print-id",
                                "--action=default=Show in Drainboard",
                                "--",
                                "Drainboard: FENCE LOST on 0x42",
                                "Nobody has it."),
                        List.of(
                                "notify-send",
                                "--app-name=Drainboard",
                                "--urgency=normal",
                                "--print-id",
                                "--replace-id=77",
                                "--action=default=Show in Drainboard",
                                "--",
                                "Drainboard: 2 × X",
                                "More."));
        assertThat(told).isEmpty();
    }

    @Test
    void what_others_wrote_is_neither_markup_nor_an_option_nor_a_command() throws Exception {
        program("notify-send", "echo 77");
        String hostile = "--urgency=low <b>&amp;</b> \u202E $(touch x) `id` ; \n \\n '\"";
        outlet().accept(List.of(new Show(new Notice(1, true, "--help", hostile))));
        List<String> call = calls(1).getFirst();
        assertThat(call.subList(5, 8))
                .containsExactly(
                        "--",
                        "--help",
                        "--urgency=low &lt;b&gt;&amp;amp;&lt;/b&gt; \\\\u{202E} $(touch x) `id` ;"
                                + " \\\\u{A} \\\\n '\"");
        assertThat(call).hasSize(8);
    }

    @Test
    void very_long_words_are_cut() throws Exception {
        program("notify-send", "echo 77");
        outlet().accept(List.of(new Show(new Notice(1, true, "x".repeat(9999), "y".repeat(9999)))));
        List<String> call = calls(1).getFirst();
        assertThat(call.get(6)).hasSize(120).endsWith("…");
        assertThat(call.get(7)).hasSize(600).endsWith("…");
    }

    @Test
    void it_is_withdrawn_by_its_number() throws Exception {
        program("notify-send", "echo 77");
        program("gdbus", "");
        outlet().accept(List.of(HALT, new Withdraw(1), new Withdraw(1), new Withdraw(9)));
        assertThat(calls(2).getLast())
                .containsExactly(
                        "gdbus",
                        "call",
                        "--session",
                        "--dest=org.freedesktop.Notifications",
                        "--object-path=/org/freedesktop/Notifications",
                        "--method=org.freedesktop.Notifications.CloseNotification",
                        "77");
        assertThat(calls(2)).hasSize(2);
    }

    @Test
    void where_it_cannot_be_closed_a_short_one_takes_its_place() throws Exception {
        program("notify-send", "echo 77");
        program("gdbus", "exit 1");
        outlet().accept(List.of(HALT, new Withdraw(1)));
        assertThat(calls(3).getLast())
                .contains(
                        "--urgency=low",
                        "--expire-time=1000",
                        "--replace-id=77",
                        "Over, or somebody has it.");
    }

    @Test
    void an_old_one_that_knows_no_numbers_is_told_without() throws Exception {
        program("notify-send", "case \"$*\" in *--print-id*) exit 1;; esac");
        DesktopNotice outlet = outlet();
        outlet.accept(List.of(HALT));
        outlet.accept(List.of(HALT));
        assertThat(calls(4)).hasSize(4);
        assertThat(calls(4).subList(2, 4))
                .allMatch(call -> !call.contains("--print-id") && call.contains("--"));
        assertThat(told).isEmpty();
    }

    @Test
    void a_desktop_that_cannot_be_told_is_said_once() throws Exception {
        DesktopNotice outlet = outlet("/nonexistent\0:bin:" + folder);
        outlet.accept(List.of(HALT, HALT, HALT));
        assertThat(told.poll(60, TimeUnit.SECONDS)).contains("there is no notify-send");
        program("notify-send", "exit 3");
        DesktopNotice failing = outlet();
        failing.accept(List.of(HALT, HALT));
        assertThat(told.poll(60, TimeUnit.SECONDS)).contains("notify-send failed");
        calls(6);
        assertThat(told).isEmpty();
    }

    @Test
    void a_click_on_a_notice_is_told_and_a_notice_that_is_closed_tells_nothing() throws Exception {
        program("notify-send", "echo 77; case \"$*\" in *FENCE*) sleep 1; echo default;; esac");
        DesktopNotice outlet = outlet();
        outlet.accept(List.of(new Show(new Notice(2, false, "Drainboard: SOURCE LOST", "Gone."))));
        outlet.accept(List.of(HALT));
        assertThat(clicked.poll(60, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(clicked).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void what_waits_for_a_click_holds_up_no_other_notice_and_ends_when_it_is_withdrawn()
            throws Exception {
        program(
                "notify-send",
                "echo $$; echo $$ >> '" + folder.resolve("pids") + "'; exec sleep 600");
        program("gdbus", "");
        DesktopNotice outlet = outlet();
        outlet.accept(
                List.of(
                        HALT,
                        new Show(new Notice(2, false, "Drainboard: SOURCE LOST", "Gone.")),
                        new Show(new Notice(1, true, "Drainboard: 2 × FENCE LOST", "More."))));
        outlet.accept(List.of(new Withdraw(1), new Withdraw(2)));
        assertThat(calls(5)).hasSize(5);
        for (String pid : Files.readAllLines(folder.resolve("pids"))) {
            Optional<ProcessHandle> handle = ProcessHandle.of(Long.parseLong(pid));
            if (handle.isPresent()) {
                assertThat(handle.get().onExit().get(60, TimeUnit.SECONDS)).isNotNull();
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void a_desktop_whose_notices_cannot_be_clicked_shows_one_and_is_not_asked_again()
            throws Exception {
        program("notify-send", "echo 77; case \"$*\" in *--action*) exit 1;; esac");
        outlet().accept(List.of(HALT, new Show(new Notice(2, false, "Drainboard: X", "More."))));
        List<List<String>> calls = calls(3);
        assertThat(calls).hasSize(3);
        assertThat(calls.get(1))
                .as("in the place of the one that is there")
                .contains("--replace-id=77")
                .noneMatch(one -> one.startsWith("--action"));
        assertThat(calls.get(2)).noneMatch(one -> one.startsWith("--action"));
        assertThat(told).isEmpty();
    }

    @Test
    void one_that_does_not_answer_is_ended() throws Exception {
        program("notify-send", "exec sleep 600");
        DesktopNotice outlet =
                new DesktopNotice(
                        folder.toString(), Duration.ofMillis(200), clicked::add, told::add);
        outlet.accept(List.of(HALT));
        assertThat(told.poll(60, TimeUnit.SECONDS)).contains("did not answer");
    }
}
