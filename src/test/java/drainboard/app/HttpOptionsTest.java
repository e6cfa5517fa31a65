package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.source.http.Credential;
import drainboard.source.http.HttpMode;
import drainboard.source.http.HttpPlan;
import drainboard.source.http.PagePlan;
import drainboard.source.http.SecretPlace;
import drainboard.source.http.TlsFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// How a source is asked may be told for all of them or for one.
class HttpOptionsTest {
    private static final String EAST = "https://east.example/e";
    private static final String WEST = "https://west.example/e?x=1";
    private static final String LISTS = "exec:/usr/bin/list --all";

    @Command
    private static final class Taking {
        @Mixin private final FeedOptions feed = new FeedOptions();
        @Mixin private final HttpOptions http = new HttpOptions();
        @Mixin private final SiteOptions site = new SiteOptions();
    }

    private static AskedSources read(String... options) {
        Taking taking = new Taking();
        new CommandLine(taking).parseArgs(options);
        return taking.http.of(List.of(EAST, WEST, LISTS), taking.feed, taking.site);
    }

    @Test
    void every_option_takes_a_value_for_one_source() {
        AskedSources asked =
                read(
                        "--http-mode=" + EAST + "=pages",
                        "--token=" + EAST + "=env:EAST",
                        "--token-header=" + EAST + "=X-Api-Key",
                        "--ca=" + EAST + "=east-ca.pem",
                        "--client-cert=" + EAST + "=us.pem",
                        "--client-key=" + EAST + "=us-key.pem",
                        "--items=" + EAST + "=/d/items",
                        "--next=" + EAST + "=/d/next",
                        "--cursor=" + EAST + "=after={since}&order=asc",
                        "--every=" + EAST + "=3");
        assertThat(asked.plan(EAST))
                .isEqualTo(
                        new HttpPlan(
                                EAST,
                                HttpMode.PAGES,
                                new PagePlan(
                                        "/d/items",
                                        "/d/next",
                                        "after={since}&order=asc",
                                        Duration.ofSeconds(3)),
                                Credential.header(
                                        "X-Api-Key", new SecretPlace.InEnvironment("EAST")),
                                false,
                                new TlsFiles(
                                        Path.of("east-ca.pem"),
                                        Path.of("us.pem"),
                                        Path.of("us-key.pem")),
                                null));
        assertThat(asked.plan(WEST)).isEqualTo(HttpPlan.of(WEST));
    }

    @Test
    void a_value_for_all_gives_way_to_one_of_its_own() {
        AskedSources asked =
                read(
                        "--ca=site.pem",
                        "--ca=" + WEST + "=west.pem",
                        "--token=env:ALL",
                        "--every=60",
                        "--every=" + LISTS + "=0",
                        "--since=" + LISTS + "=2026-11-25T00:00:00Z");
        assertThat(asked.plan(EAST).tls().authority()).isEqualTo(Path.of("site.pem"));
        assertThat(asked.plan(WEST).tls().authority()).isEqualTo(Path.of("west.pem"));
        assertThat(asked.plan(WEST).credential())
                .isEqualTo(Credential.bearer(new SecretPlace.InEnvironment("ALL")));
        assertThat(asked.every(EAST)).isEqualTo(Duration.ofSeconds(60));
        assertThat(asked.every(LISTS)).isNull();
        assertThat(asked.since(LISTS)).isEqualTo("2026-11-25T00:00:00Z");
        assertThat(asked.since("exec:/usr/bin/other")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --every=soon                             | --every takes a number of seconds
                    --every=exec:/usr/bin/list --all=86401   | --every takes a number of seconds
                    --http-mode=https://east.example/e=fast  | --http-mode takes one of auto, sse
                    --token=https://east.example/e=s3cr3t    | Say where the secret is kept
                    --cursor=https://east.example/e=a={since}&b | no parameters, such as after=
                    --cursor=a=b                             | neither the name of a parameter
                    --cursor=https://else.example/?c={since} | is not on the same server
                    """)
    void a_wrong_one_is_one_sentence(String option, String words) {
        assertThatThrownBy(() -> read(option).plan(EAST))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("s3cr3t");
    }
}
