package drainboard.app;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The options for sources that are asked: over HTTP, or by running a command. A value holds for
/// all sources, or, as `SOURCE=VALUE`, for the one that is named so.
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
            paramLabel = "[SOURCE=]NAME",
            description = "send the token bare in this header, such as X-Api-Key")
    private List<String> headers = List.of();

    @Option(
            names = "--ca",
            paramLabel = "[SOURCE=]FILE",
            description = "the only authorities to trust, PEM")
    private List<String> authorities = List.of();

    @Option(
            names = "--client-cert",
            paramLabel = "[SOURCE=]FILE",
            description = "client certificate, PEM")
    private List<String> certificates = List.of();

    @Option(
            names = "--client-key",
            paramLabel = "[SOURCE=]FILE",
            description = "its private key, PEM")
    private List<String> keys = List.of();

    @Option(
            names = "--allow-plain-http",
            description = "take http:// from other machines too; anybody between can change it")
    private boolean plain;

    @Option(
            names = "--items",
            paramLabel = "[SOURCE=]POINTER",
            description = "where a page has its events")
    private List<String> items = List.of();

    @Option(
            names = "--next",
            paramLabel = "[SOURCE=]POINTER",
            description = "where a page has its cursor")
    private List<String> nexts = List.of();

    @Option(
            names = "--cursor",
            paramLabel = "[SOURCE=]PLACE",
            description =
                    "where the cursor goes: the name of a parameter, parameters such as"
                            + " after={since}&order=asc, or an address with {since} in it")
    private List<String> cursors = List.of();

    @Option(
            names = "--every",
            paramLabel = "[SOURCE=]SECONDS",
            description =
                    "how often pages are asked for or a command is run (default: 10; 0 keeps"
                            + " a command open)")
    private List<String> every = List.of();

    @Option(
            names = "--since",
            paramLabel = "[SOURCE=]TEXT",
            description = "what a command's {since} is before the first event")
    private List<String> sinces = List.of();

    /// What holds for each of the sources, by its text as given.
    ///
    /// @throws ParameterException where an option cannot be used
    AskedSources of(List<String> sources, FeedOptions feeds, SiteOptions site) {
        Map<String, Map<String, String>> chosen = new HashMap<>();
        Map.of(
                        "--http-mode", modes,
                        "--token", tokens,
                        "--token-header", headers,
                        "--ca", authorities,
                        "--client-cert", certificates,
                        "--client-key", keys,
                        "--items", items,
                        "--next", nexts,
                        "--cursor", cursors)
                .forEach((name, given) -> chosen.put(name, feeds.bySource(name, given, sources)));
        chosen.put("--every", feeds.bySource("--every", every, sources));
        chosen.put("--since", feeds.bySource("--since", sinces, sources));
        AskedSources asked = new AskedSources(chosen, plain, site);
        sources.forEach(asked::every);
        return asked;
    }
}
