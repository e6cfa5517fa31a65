package drainboard.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.feed.ConnectRequest.Common;
import drainboard.ui.feed.ConnectRequest.HttpMode;
import drainboard.ui.feed.ConnectRequest.Pages;
import drainboard.ui.feed.ConnectRequest.Tls;
import drainboard.ui.feed.ConnectRequest.Token;
import drainboard.ui.feed.ConnectRequest.TokenKind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A source that was described before is described again without a word lost.
class ConnectDraftTest {
    private static final Common COMMON = new Common("cef", "east", "/etc/m.json", true);

    static Stream<ConnectRequest> sources() {
        return Stream.of(
                new ConnectRequest.File(Path.of("/var/log/siem.ndjson"), Common.PLAIN),
                new ConnectRequest.Http(
                        "https://siem-a:9200/events",
                        HttpMode.PAGES,
                        new Token(TokenKind.VARIABLE, "SIEM_TOKEN"),
                        new Tls("/ca.pem", "/cert.pem", "/key.pem", true),
                        new Pages("/items", "/next", "since={cursor}"),
                        COMMON),
                new ConnectRequest.Command(
                        List.of("/usr/bin/tool", "a b", "--x"), OptionalInt.of(30), COMMON),
                new ConnectRequest.Command(
                        List.of("/usr/bin/tool"), OptionalInt.empty(), Common.PLAIN));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void what_was_known_of_a_source_is_all_there(ConnectRequest known) {
        ConnectDraft draft = new ConnectDraft();
        draft.fill(known);
        assertThat(ConnectCheck.request(draft)).isEqualTo(known);
    }
}
