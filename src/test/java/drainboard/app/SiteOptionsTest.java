package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a site may tell on the command line is refused in the same words by window and rehearsal.
class SiteOptionsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --transitions | none.json   | there is no such file; check the path
                    --transitions | folder      | cannot be read: it is a folder; name a file in it
                    --transitions | text.json   | is not JSON
                    --transitions | latin.json  | it is not UTF-8 text
                    --transitions | mode.json   | line 1: "drain" is no mode; it should look like {"legal":
                    --transitions | pair.json   | an entry of "legal" is no pair
                    --transitions | place.json  | has the unknown member "workloads"
                    --placements  | none.json   | there is no such file; check the path
                    --placements  | mode.json   | has the unknown member "legal"
                    --placements  | place.json  | "rack 7" is no node (0x42, 66 or east/0x42)
                    --placements  | twice.json  | "nodes" names 0x42 twice
                    --placements  | less.json   | an entry of "nodes" has no "node"
                    --on-gap      | stop        | --on-gap takes one of halt, resync, not stop
                    --two-person  | always      | --two-person takes one of off, fence_lost, all, not always
                    """)
    void a_wrong_one_is_one_sentence_and_exit_2(String option, String value, String words)
            throws Exception {
        Files.createDirectory(folder.resolve("folder"));
        write("text.json", "legal");
        Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xE9, '"'});
        write("mode.json", "{\"legal\":[[\"drain\",\"accepting\"]]}");
        write("pair.json", "{\"legal\":[[\"draining\"]]}");
        write("place.json", "{\"workloads\":[{\"workload\":\"a\",\"nodes\":[\"rack 7\"]}]}");
        write("twice.json", "{\"nodes\":[{\"node\":66},{\"node\":\"0x42\"}],\"workloads\":[]}");
        write("less.json", "{\"nodes\":[{\"rack\":\"rack-7\"}],\"workloads\":[]}");
        write("log.ndjson", "");
        boolean file = value.contains(".") || value.equals("folder");
        String given = file ? folder.resolve(value).toString() : value;
        String window = said(option, given);
        String rehearsal = said("rehearse", folder.resolve("log.ndjson").toString(), option, given);
        assertThat(window)
                .startsWith("drainboard: ")
                .contains(words)
                .endsWith(" (\"drainboard --help\" tells more)\n")
                .hasLineCount(1)
                .doesNotContain("Exception");
        assertThat(rehearsal).isEqualTo(window.replace("board --help", "board rehearse --help"));
    }

    @Test
    void a_placements_file_says_where_nodes_stand() throws Exception {
        write(
                "racks.json",
                "{\"nodes\":[{\"node\":\"0x42\",\"zone\":\"b\",\"rack\":\"rack-7\"}],\"workloads\":[]}");
        Roster roster = SiteFiles.placements(folder.resolve("racks.json"));
        assertThat(roster.labelsOf(NodeId.of(0x42)))
                .isEqualTo(Map.of("rack", "rack-7", "zone", "b"));
        assertThat(roster.labelsOf(NodeId.of(1))).isEmpty();
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    /// What a run with exit 2 says on standard error.
    private static String said(String... args) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(args)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
