package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A user has one window of a state; a later start hands to it what it was to open.
@Timeout(240)
class SingleWindowTest {
    @TempDir private Path folder = Path.of("");
    private Path socket = folder;
    private Path log = folder;
    private final List<String> opened = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Process> begun = new ArrayList<>();

    @BeforeEach
    void a_log() throws Exception {
        socket = folder.resolve("own/drainboard.sock");
        log = folder.resolve("fleet.ndjson");
        Files.writeString(
                log,
                """
                {"kind":"node_mode_transition","seq":1,"node_id":"0x42","from":"accepting","to":"draining"}
                """);
    }

    @AfterEach
    void end() throws Exception {
        for (Process one : begun) {
            one.destroyForcibly();
            one.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void what_a_later_start_names_is_opened_by_the_first() throws Exception {
        try (FirstStart first = first()) {
            assertThat(Files.getPosixFilePermissions(socket))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(FirstStart.begin(socket)).isNull();
            assertThat(hand(List.of(log.toString()), "--follow", log.toString())).isZero();
            assertThat(opened).containsExactly("fleet.ndjson");
            assertThat(said()).isEqualTo("drainboard: handed to the window that is open already\n");
            assertThat(hand(List.of())).isZero();
            assertThat(said()).endsWith("it was brought to front\n");
            assertThat(first).isNotNull();
        }
        assertThat(socket).doesNotExist();
    }

    @Test
    void a_relative_path_is_resolved_by_who_names_it() throws Exception {
        Path here = Path.of("").toAbsolutePath();
        try (FirstStart first = first()) {
            assertThat(first).isNotNull();
            assertThat(hand(List.of(here.relativize(log).toString()))).isZero();
            assertThat(opened).containsExactly("fleet.ndjson");
        }
    }

    @Test
    void what_cannot_be_handed_is_refused_with_a_sentence() throws Exception {
        try (FirstStart first = first()) {
            assertThat(first).isNotNull();
            assertThat(hand(List.of("-"))).isEqualTo(2);
            assertThat(said()).contains("standard input cannot be handed");
            assertThat(hand(List.of(folder.resolve("none").toString()))).isEqualTo(1);
            assertThat(said()).contains("is no file that may be read");
            assertThat(hand(List.of("exec:relative"))).isEqualTo(1);
            assertThat(hand(List.of("/" + "x".repeat(70_000)))).isEqualTo(2);
            assertThat(said()).contains("more than 64 KiB");
            assertThat(opened).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--journal", "--theme", "--speed", "--config"})
    void an_option_that_cannot_be_handed_is_refused_as_wrong_usage_not_ignored(String option)
            throws Exception {
        try (FirstStart first = first()) {
            assertThat(first).isNotNull();
            assertThat(hand(List.of(log.toString()), option, "light")).isEqualTo(2);
            assertThat(said()).contains("a window is open already, and " + option + " cannot be");
            assertThat(hand(List.of(), option, "light")).isEqualTo(2);
            assertThat(opened).isEmpty();
        }
    }

    @Test
    void a_message_of_another_kind_or_too_long_opens_nothing() throws Exception {
        try (FirstStart first = first()) {
            assertThat(first).isNotNull();
            assertThat(answer("GET / HTTP/1.1\r\n")).contains("not one of this version");
            assertThat(answer("drainboard-window-1\0relative\0")).contains("is no whole path");
            assertThat(answer("drainboard-window-1\0--journal\0")).contains("is no whole path");
            assertThat(answer("drainboard-window-1\0" + log)).contains("not one of this version");
            assertThat(answer("x".repeat(64 << 10) + "x")).contains("longer than 64 KiB");
            assertThat(opened).isEmpty();
        }
    }

    @Test
    void a_dead_socket_is_replaced() throws Exception {
        try (FirstStart first = first()) {
            assertThat(first).isNotNull();
        }
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(socket));
        }
        assertThat(socket).exists();
        try (FirstStart again = first()) {
            assertThat(again).isNotNull();
            assertThat(hand(List.of(log.toString()))).isZero();
        }
    }

    @Test
    void a_place_that_others_can_write_in_or_that_is_no_socket_is_not_used() throws Exception {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> FirstStart.begin(open.resolve("s.sock")))
                .isInstanceOf(FirstStart.Unsafe.class)
                .hasMessageContaining("is open to others to write in");
        Path taken = Files.writeString(folder.resolve("s.sock"), "a file");
        assertThatThrownBy(() -> FirstStart.begin(taken))
                .isInstanceOf(FirstStart.Unsafe.class)
                .hasMessageContaining("is no socket");
        assertThat(taken).hasContent("a file");
    }

    @Test
    void a_first_that_does_not_answer_is_told_of_within_seconds() throws Exception {
        try (FirstStart first = requireNonNull(FirstStart.begin(socket))) {
            first.ready((_, _) -> opened.add("never done"));
            long began = System.nanoTime();
            assertThat(hand(List.of(log.toString()))).isEqualTo(1);
            assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
            assertThat(said()).contains("does not");
        }
    }

    @Test
    void two_processes_of_one_state_have_one_window_and_of_two_states_two() throws Exception {
        ChildProgram one = program(folder);
        Process first = start(one, "--journal", folder.resolve("j1/j.db").toString());
        Path here = folder.resolve("state/drainboard.sock");
        await(here, first);
        ChildProgram.Said other = one.run("--theme", "light");
        assertThat(other.err()).contains("--theme cannot be handed to it");
        assertThat(other.status()).isEqualTo(2);
        ChildProgram.Said second = one.run("--follow", log.toString());
        // The first may still be making its window, and says so.
        for (int left = 60; left > 0 && second.status() == 1; left--) {
            second = one.run("--follow", log.toString());
        }
        assertThat(second.err())
                .isEqualTo("drainboard: handed to the window that is open already\n");
        assertThat(second.status()).isZero();
        assertThat(first.isAlive()).isTrue();
        Path elsewhere = Files.createDirectory(folder.resolve("other"));
        Process third = start(program(elsewhere));
        await(elsewhere.resolve("state/drainboard.sock"), third);
        first.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        Process fourth = start(one);
        assertThat(fourth.waitFor(1, TimeUnit.SECONDS)).isFalse();
        await(here, fourth);
    }

    private static ChildProgram program(Path folder) {
        return new ChildProgram(folder)
                .option("-Dglass.platform=Headless")
                .option("-Dprism.order=sw");
    }

    private Process start(ChildProgram program, String... arguments) throws Exception {
        Process process =
                program.builder(arguments)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        begun.add(process);
        return process;
    }

    private static void await(Path socket, Process process) throws Exception {
        for (int left = 600; left > 0 && !Files.exists(socket); left--) {
            assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(socket).exists();
    }

    private FirstStart first() throws Exception {
        FirstStart first = requireNonNull(FirstStart.begin(socket));
        first.ready(
                (sources, done) -> {
                    if (done.complete(true)) {
                        sources.forEach(source -> opened.add(source.name()));
                    }
                });
        return first;
    }

    private int hand(List<String> words, String... given) throws Exception {
        CommandSpec spec = CommandSpec.create();
        for (String option : List.of("--follow", "--journal", "--theme", "--speed", "--config")) {
            spec.addOption(OptionSpec.builder(option).type(String.class).build());
        }
        return new SecondStart(socket, new PrintStream(err, true, StandardCharsets.UTF_8))
                .hand(words, new CommandLine(spec).parseArgs(given));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String answer(String message) throws Exception {
        try (SocketChannel there = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            there.write(ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8)));
            there.shutdownOutput();
            ByteBuffer heard = ByteBuffer.allocate(4096);
            while (there.read(heard) >= 0) {
                assertThat(heard.hasRemaining()).isTrue();
            }
            return new String(heard.array(), 0, heard.position(), StandardCharsets.UTF_8);
        }
    }
}
