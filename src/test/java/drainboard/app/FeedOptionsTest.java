package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;
import drainboard.decode.Format;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How sources are written may be told for all of them or for one; a wrong word is one sentence.
class FeedOptionsTest {
    @TempDir private Path folder;

    @Command
    private static final class Taking {
        @Mixin private final FeedOptions feed = new FeedOptions();
    }

    private static Map<String, Decoding> read(List<String> sources, String... options) {
        Taking taking = new Taking();
        new CommandLine(taking).parseArgs(options);
        return taking.feed.of(sources, true);
    }

    @Test
    void a_value_holds_for_all_sources_but_those_with_their_own() throws Exception {
        Path mapping = folder.resolve("m.json");
        Files.writeString(mapping, "{\"fields\":{\"node_id\":\"/host/id\"}}");
        Map<String, Decoding> read =
                read(
                        List.of("a.log", "b=c.log"),
                        "--cell",
                        "west",
                        "--cell",
                        "b=c.log=east",
                        "--format",
                        "a.log=ndjson",
                        "--mapping",
                        mapping.toString(),
                        "--bare-for",
                        "b=c.log");
        Decoding first = read.getOrDefault("a.log", Decoding.LIVE);
        Decoding second = read.getOrDefault("b=c.log", Decoding.LIVE);
        assertThat(first.cell()).isEqualTo("west");
        assertThat(second.cell()).isEqualTo("east");
        assertThat(first.format()).isEqualTo(Format.NDJSON);
        assertThat(second.format()).isNull();
        assertThat(first.mapping().pointers()).containsEntry("node_id", "/host/id");
        assertThat(first.bare()).isFalse();
        assertThat(second.bare()).isTrue();
        assertThat(second.closed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --format=xml            | --format takes one of ndjson
                    --format=log.ndjson=xml | --format takes one of ndjson
                    --cell=log.ndjson=      | --cell takes a name that is not blank
                    --bare-for=east         | --bare-for names east, which is no source here
                    --mapping=none.json     | there is no such file; check the path
                    --mapping=field.json    | line 1: names the field "host", which no event has; it should look like {"fields":
                    --mapping=point.json    | "host/id" is no JSON pointer (/host/id)
                    --mapping=tilde.json    | "/a~2" is no JSON pointer
                    --mapping=other.json    | has the unknown member "legal"
                    --mapping=empty.json    | names no "fields"
                    """)
    void a_wrong_one_is_one_sentence_and_exit_2(String option, String words) throws Exception {
        write("field.json", "{\"fields\":{\"host\":\"/host\"}}");
        write("point.json", "{\"fields\":{\"node_id\":\"host/id\"}}");
        write("tilde.json", "{\"fields\":{\"node_id\":\"/a~2\"}}");
        write("other.json", "{\"legal\":[]}");
        write("empty.json", "{\"fields\":{}}");
        Path log = folder.resolve("log.ndjson");
        write("log.ndjson", "{\"kind\":\"x\"}");
        String given =
                option.startsWith("--mapping=")
                        ? "--mapping=" + folder.resolve(option.substring(10))
                        : option.replace("log.ndjson", log.toString());
        Ran ran = run("rehearse", log.toString(), given);
        assertThat(ran.err).contains(words).hasLineCount(1);
        assertThat(ran.status).isEqualTo(2);
    }

    @Test
    void an_option_twice_for_the_same_source_is_refused() throws Exception {
        write("log.ndjson", "{\"kind\":\"x\"}");
        Ran ran =
                run(
                        "rehearse",
                        folder.resolve("log.ndjson").toString(),
                        "--cell",
                        "a",
                        "--cell",
                        "b");
        assertThat(ran.err).contains("--cell is given twice for all sources");
        assertThat(ran.status).isEqualTo(2);
    }

    @Test
    void a_log_that_stands_newest_first_is_told_on_standard_error() throws Exception {
        StringBuilder lines = new StringBuilder();
        String[] modes = {"returning", "maintenance", "drained", "draining", "accepting"};
        for (int i = 0; i < 4; i++) {
            lines.append(
                    "{\"kind\":\"node_mode_transition\",\"node_id\":1,\"from\":\"%s\",\"to\":\"%s\",\"ts\":\"2026-11-23T10:00:0%dZ\"}%n"
                            .formatted(modes[i + 1], modes[i], 9 - i));
        }
        write("log.ndjson", lines.toString());
        Ran ran = run("rehearse", folder.resolve("log.ndjson").toString(), "--fail-on", "halt,gap");
        assertThat(ran.err)
                .isEqualTo(
                        "drainboard: log.ndjson stands newest first; its records were put in"
                                + " order\n");
        assertThat(ran.status).isZero();
    }

    private record Ran(int status, String err) {}

    private static Ran run(String... args) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int status = Main.run(args);
            return new Ran(status, err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }
}
