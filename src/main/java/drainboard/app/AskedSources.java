package drainboard.app;

import drainboard.event.Text;
import drainboard.source.http.Credential;
import drainboard.source.http.HttpMode;
import drainboard.source.http.HttpPlan;
import drainboard.source.http.PagePlan;
import drainboard.source.http.SecretPlace;
import drainboard.source.http.TlsFiles;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ParameterException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// What the operator chose for each source that is asked: an address, or a command.
final class AskedSources {
    private static final String EVERY = "--every takes a number of seconds from 0 to 86400";
    private static final String USUAL_SINCE = "1970-01-01T00:00:00Z";

    private final Map<String, Map<String, String>> chosen;
    private final boolean plain;
    private final SiteOptions site;

    /// @param chosen by option, and then by source
    AskedSources(Map<String, Map<String, String>> chosen, boolean plain, SiteOptions site) {
        this.chosen = chosen;
        this.plain = plain;
        this.site = site;
    }

    private @Nullable String chosen(String option, String source) {
        return chosen.getOrDefault(option, Map.of()).get(source);
    }

    /// How often a source is asked; null where a command is kept open.
    ///
    /// @throws ParameterException where that is no sensible time
    @Nullable Duration every(String source) {
        String text = chosen("--every", source);
        if (text == null) {
            return PagePlan.USUAL.every();
        }
        if (!text.matches("[0-9]{1,5}")) {
            throw site.usage(EVERY);
        }
        long seconds = Long.parseLong(text);
        if (seconds > 86_400) {
            throw site.usage(EVERY);
        }
        return seconds == 0 ? null : Duration.ofSeconds(seconds);
    }

    /// What a command's cursor begins with.
    String since(String source) {
        String text = chosen("--since", source);
        return text == null ? USUAL_SINCE : text;
    }

    /// How an address is read.
    ///
    /// @throws ParameterException where an option cannot be used
    HttpPlan plan(String address) {
        Duration pace = every(address);
        HttpPlan plan =
                new HttpPlan(
                        address,
                        mode(chosen("--http-mode", address)),
                        new PagePlan(
                                chosen("--items", address),
                                chosen("--next", address),
                                chosen("--cursor", address),
                                pace == null ? PagePlan.USUAL.every() : pace),
                        credential(address),
                        plain,
                        new TlsFiles(
                                file("--ca", address),
                                file("--client-cert", address),
                                file("--client-key", address)),
                        null);
        String refusal = plan.refusal().orElse("");
        if (!refusal.isEmpty()) {
            throw site.usage(refusal);
        }
        return plan;
    }

    private HttpMode mode(@Nullable String name) {
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

    private @Nullable Path file(String option, String source) {
        String text = chosen(option, source);
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException e) {
            throw site.usage(Text.shown(text) + " is no path of a file");
        }
    }

    private @Nullable Credential credential(String source) {
        String place = chosen("--token", source);
        if (place == null) {
            return null;
        }
        String header = chosen("--token-header", source);
        try {
            SecretPlace kept = SecretPlace.of(place);
            return header == null ? Credential.bearer(kept) : Credential.header(header, kept);
        } catch (IllegalArgumentException e) {
            throw site.usage(String.valueOf(e.getMessage()));
        }
    }
}
