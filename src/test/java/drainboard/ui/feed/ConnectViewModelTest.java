package drainboard.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.feed.ConnectRequest.HttpMode;
import drainboard.ui.feed.ConnectRequest.TokenKind;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

class ConnectViewModelTest {
    private final List<ConnectRequest> connected = new ArrayList<>();
    private final List<ProbeListener> probes = new ArrayList<>();
    private final List<ConnectRequest> cancelled = new ArrayList<>();
    private final ConnectViewModel model =
            new ConnectViewModel(
                    List.of("ndjson"),
                    (request, listener) -> {
                        probes.add(listener);
                        return () -> cancelled.add(request);
                    },
                    Runnable::run,
                    connected::add);
    private final ConnectDraft draft = model.draft();

    private void type(ConnectField field, String text) {
        draft.textProperty(field).set(text);
    }

    private String fault(ConnectField field) {
        return model.faultsProperty().get().getOrDefault(field, "");
    }

    @Test
    void a_blank_field_is_not_blamed_before_someone_goes_on() {
        assertThat(model.faultsProperty().get()).isEmpty();
        assertThat(model.connect()).isFalse();
        assertThat(fault(ConnectField.FILE)).isEqualTo("Name the file to follow.");
        type(ConnectField.FILE, "/var/log/a.ndjson");
        assertThat(model.connect()).isTrue();
        assertThat(connected)
                .containsExactly(
                        new ConnectRequest.File(
                                Path.of("/var/log/a.ndjson"), ConnectRequest.Common.PLAIN));
    }

    @Test
    void no_secret_is_taken_in_an_address_or_an_argument() {
        draft.kindProperty().set(ConnectKind.HTTP);
        for (String url :
                List.of(
                        "https://a:b@siem.example/e",
                        "https://siem.example/e?x=1&access_token=abc",
                        "https://siem.example/e?api_key=abc")) {
            type(ConnectField.URL, url);
            assertThat(fault(ConnectField.URL)).as(url).contains("A secret does not belong");
        }
        type(ConnectField.URL, "https://siem.example/e?since=5");
        assertThat(fault(ConnectField.URL)).isEmpty();
        draft.kindProperty().set(ConnectKind.COMMAND);
        type(ConnectField.ARGUMENTS, "/usr/bin/curl\n--token=abc");
        assertThat(fault(ConnectField.ARGUMENTS)).contains("A secret does not belong");
    }

    @Test
    void plain_http_needs_loopback_or_leave() {
        draft.kindProperty().set(ConnectKind.HTTP);
        type(ConnectField.URL, "http://siem.example/e");
        assertThat(fault(ConnectField.URL)).contains("Without TLS");
        draft.plainProperty().set(true);
        assertThat(fault(ConnectField.URL)).isEmpty();
        draft.plainProperty().set(false);
        type(ConnectField.URL, "http://127.0.0.1:9200/e");
        assertThat(fault(ConnectField.URL)).isEmpty();
    }

    @Test
    void an_address_with_all_its_fields_becomes_a_request() {
        draft.kindProperty().set(ConnectKind.HTTP);
        type(ConnectField.URL, "https://siem.example/e");
        draft.tokenProperty().set(TokenKind.VARIABLE);
        type(ConnectField.TOKEN, "not a name");
        assertThat(fault(ConnectField.TOKEN)).contains("name of the variable");
        type(ConnectField.TOKEN, "SIEM_TOKEN");
        type(ConnectField.KEY, "/k.pem");
        assertThat(fault(ConnectField.CERTIFICATE)).isEmpty();
        assertThat(model.connect()).isFalse();
        assertThat(fault(ConnectField.CERTIFICATE)).contains("go together");
        type(ConnectField.CERTIFICATE, "/c.pem");
        draft.modeProperty().set(HttpMode.PAGES);
        type(ConnectField.ITEMS, "items");
        assertThat(fault(ConnectField.ITEMS)).contains("JSON pointer");
        type(ConnectField.ITEMS, "/items");
        assertThat(model.connect()).isTrue();
        assertThat(connected)
                .singleElement()
                .isInstanceOfSatisfying(
                        ConnectRequest.Http.class,
                        http -> {
                            assertThat(http.token().place()).isEqualTo("SIEM_TOKEN");
                            assertThat(http.pages().items()).isEqualTo("/items");
                        });
    }

    @Test
    void a_command_is_an_argument_vector() {
        draft.kindProperty().set(ConnectKind.COMMAND);
        type(ConnectField.ARGUMENTS, "grafos\nadmin");
        assertThat(fault(ConnectField.ARGUMENTS)).contains("absolute path");
        type(ConnectField.ARGUMENTS, "/usr/bin/grafos\nadmin\n--since={since}");
        type(ConnectField.EVERY, "0");
        assertThat(fault(ConnectField.EVERY)).contains("from 1 to 86400");
        type(ConnectField.EVERY, "30");
        assertThat(model.connect()).isTrue();
        assertThat(connected)
                .containsExactly(
                        new ConnectRequest.Command(
                                List.of("/usr/bin/grafos", "admin", "--since={since}"),
                                OptionalInt.of(30),
                                ConnectRequest.Common.PLAIN));
    }

    @Test
    void a_trial_shows_the_first_twenty_and_connects_nothing() {
        type(ConnectField.FILE, "/a");
        assertThat(model.test()).isTrue();
        ProbeListener probe = probes.getFirst();
        probe.recognised("ndjson");
        for (int i = 0; i < 25; i++) {
            probe.decoded("event " + i + "\u202E");
        }
        probe.notUnderstood("line 3", "malformed", "\u0000");
        probe.done(true, "Read to its end.");
        Trial trial = model.trialProperty().get();
        assertThat(trial.decoded()).hasSize(20).first().isEqualTo("event 0\\u{202E}");
        assertThat(trial.decodedCount()).isEqualTo(25);
        assertThat(trial.missed()).containsExactly("line 3  malformed  \\u{0}");
        assertThat(trial.state()).isEqualTo(Trial.State.GOOD);
        assertThat(connected).isEmpty();
    }

    @Test
    void what_a_cancelled_trial_says_later_is_not_heard() {
        type(ConnectField.FILE, "/a");
        model.test();
        model.cancelTest();
        assertThat(cancelled).hasSize(1);
        probes.getFirst().done(true, "late");
        assertThat(model.trialProperty().get().state()).isEqualTo(Trial.State.CANCELLED);
        type(ConnectField.FILE, "/b");
        assertThat(model.trialProperty().get()).isEqualTo(Trial.NONE);
    }
}
