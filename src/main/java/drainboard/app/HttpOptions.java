package drainboard.app;

import drainboard.source.http.Credential;
import drainboard.source.http.HttpMode;
import drainboard.source.http.HttpPlan;
import drainboard.source.http.PagePlan;
import drainboard.source.http.SecretPlace;
import drainboard.source.http.TlsFiles;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The options for sources that are asked: over HTTP, or by running a command.
final class HttpOptions {
    @Option(
            names = "--http-mode",
            paramLabel = "[SOURCE=]MODE",
            description = "sse, ndjson or pages (default: told by the content type)")
    private List<String> modes = List.of();

    @Option(
            names = "--token",
            paramLabel = "[SOURCE=]PLACE",
            description =
                    "where the bearer token is kept: env:NAME, file:PATH (readable by its owner"
                            + " alone) or cmd:/path argument…")
    private List<String> tokens = List.of();

    @Option(
            names = "--token-header",
            paramLabel = "NAME",
            description = "send the token bare in this header, such as X-Api-Key")
    private @Nullable String header;

    @Option(names = "--ca", paramLabel = "FILE", description = "the only authorities to trust, PEM")
    private @Nullable Path authority;

    @Option(names = "--client-cert", paramLabel = "FILE", description = "client certificate, PEM")
    private @Nullable Path certificate;

    @Option(names = "--client-key", paramLabel = "FILE", description = "its private key, PEM")
    private @Nullable Path key;

    @Option(
            names = "--allow-plain-http",
            description = "take http:// from other machines too; anybody between can change it")
    private boolean plain;

    @Option(names = "--items", paramLabel = "POINTER", description = "where a page has its events")
    private @Nullable String items;

    @Option(names = "--next", paramLabel = "POINTER", description = "where a page has its cursor")
    private @Nullable String next;

    @Option(
            names = "--cursor",
            paramLabel = "NAME|URL",
            description = "the parameter the cursor goes into, or an address with {since} in it")
    private @Nullable String cursor;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description =
                    "how often pages are asked for or a command is run (default: 10; 0 keeps"
                            + " a command open)")
    private long every = 10;

    @Option(
            names = "--since",
            paramLabel = "TEXT",
            description = "what a command's {since} is before the first event")
    private String since = "1970-01-01T00:00:00Z";

    /// How often something is asked; null where a command is kept open.
    @Nullable Duration every(SiteOptions site) {
        if (every < 0 || every > 86_400) {
            throw site.usage("--every takes a number of seconds from 0 to 86400");
        }
        return every == 0 ? null : Duration.ofSeconds(every);
    }

    /// What a command's cursor begins with.
    String since() {
        return since;
    }

    /// How each address is read, by its text as given.
    ///
    /// @throws ParameterException where an option cannot be used
    Map<String, HttpPlan> plans(List<String> addresses, FeedOptions feeds, SiteOptions site) {
        Map<String, String> mode = feeds.bySource("--http-mode", modes, addresses);
        Map<String, String> token = feeds.bySource("--token", tokens, addresses);
        Duration pace = every(site);
        Map<String, HttpPlan> plans = new HashMap<>();
        for (String address : addresses) {
            HttpPlan plan =
                    new HttpPlan(
                            address,
                            mode(mode.get(address), site),
                            new PagePlan(
                                    items,
                                    next,
                                    cursor,
                                    pace == null ? PagePlan.USUAL.every() : pace),
                            credential(token.get(address), site),
                            plain,
                            new TlsFiles(authority, certificate, key),
                            null);
            String refusal = plan.refusal().orElse("");
            if (!refusal.isEmpty()) {
                throw site.usage(refusal);
            }
            plans.put(address, plan);
        }
        return plans;
    }

    private static HttpMode mode(@Nullable String name, SiteOptions site) {
        return name == null
                ? HttpMode.AUTO
                : HttpMode.named(name)
                        .orElseThrow(
                                () ->
                                        site.usage(
                                                "--http-mode takes one of "
                                                        + HttpMode.ALL.stream()
                                                                .map(HttpMode::wireName)
                                                                .collect(
                                                                        Collectors.joining(", "))));
    }

    private @Nullable Credential credential(@Nullable String place, SiteOptions site) {
        if (place == null) {
            return null;
        }
        try {
            SecretPlace kept = SecretPlace.of(place);
            return header == null ? Credential.bearer(kept) : Credential.header(header, kept);
        } catch (IllegalArgumentException e) {
            throw site.usage(String.valueOf(e.getMessage()));
        }
    }
}
