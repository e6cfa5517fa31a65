package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.feed.ConnectRequest;
import drainboard.ui.feed.ConnectRequest.Common;
import drainboard.ui.feed.ConnectRequest.HttpMode;
import drainboard.ui.feed.ConnectRequest.Pages;
import drainboard.ui.feed.ConnectRequest.Tls;
import drainboard.ui.feed.ConnectRequest.Token;
import drainboard.ui.feed.ConnectRequest.TokenKind;
import drainboard.ui.feed.RecentSources;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

class RecentFileTest {
    @TempDir private Path home;

    private RecentFile store() {
        return RecentFile.of(_ -> "", home);
    }

    private Path file() {
        return home.resolve(".local/state/drainboard/recent.json");
    }

    private static ConnectRequest file(String path) {
        return new ConnectRequest.File(Path.of(path), Common.PLAIN);
    }

    @Test
    void every_kind_comes_back_as_it_was() {
        List<ConnectRequest> all =
                List.of(
                        file("/var/log/a \"b\"\n.ndjson"),
                        new ConnectRequest.Http(
                                "https://siem.example/e",
                                HttpMode.PAGES,
                                new Token(TokenKind.VARIABLE, "SIEM_TOKEN"),
                                new Tls("/ca.pem", "/c.pem", "/k.pem", true),
                                new Pages("/items", "/next", "since={since}"),
                                new Common("ndjson", "east", "/m.json", true)),
                        new ConnectRequest.Command(
                                List.of("/usr/bin/grafos", "admin"),
                                OptionalInt.of(30),
                                Common.PLAIN));
        assertThat(store().save(all)).isEmpty();
        assertThat(store().load().sources()).isEqualTo(all);
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        store().save(List.of(file("/a")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        try (var left = Files.list(file().getParent())) {
            assertThat(left).containsExactly(file());
        }
    }

    @Test
    void a_corrupt_file_is_started_anew_and_said_so() throws IOException {
        store().save(List.of(file("/a")));
        for (String bad : List.of("{", "[]", "{\"kind\":\"x\"}", "{\"kind\":7}", "\0")) {
            Files.writeString(file(), bad);
            List<String> said = new ArrayList<>();
            RecentSources recent = new RecentSources(store(), said::add);
            assertThat(said).as(bad).singleElement().asString().contains("starts anew");
            assertThat(recent.entries()).isEmpty();
        }
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(store().load().remark()).contains("starts anew");
    }

    @Test
    void twelve_are_kept_newest_first_and_what_is_missing_is_known() throws IOException {
        Path there = Files.writeString(home.resolve("there"), "");
        RecentSources recent = new RecentSources(store(), _ -> {});
        recent.add(new ConnectRequest.File(there, Common.PLAIN));
        for (int i = 0; i < 13; i++) {
            recent.add(file("/gone/" + i));
        }
        recent.add(new ConnectRequest.File(there, Common.PLAIN));
        RecentSources again = new RecentSources(store(), _ -> {});
        assertThat(again.entries()).hasSize(12);
        assertThat(again.entries().get(0).missing()).isFalse();
        assertThat(again.entries().get(1).words()).isEqualTo("/gone/12");
        assertThat(again.entries().get(1).missing()).isTrue();
    }

    @Test
    void its_home_can_be_named() {
        RecentFile named =
                RecentFile.of(
                        name ->
                                name.equals("DRAINBOARD_HOME")
                                        ? home.resolve("own").toString()
                                        : "",
                        home);
        named.save(List.of(file("/a")));
        assertThat(home.resolve("own/recent.json")).exists();
    }
}
