package drainboard.app;

import drainboard.event.Text;
import drainboard.source.http.KnownSecret;
import drainboard.source.http.SecretPlace;
import drainboard.telemetry.PostTarget;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// The options by which a site tells where a live run is kept and who is told of it.
final class KeepOptions {
    private static final String BEARER = "Bearer ";

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "where the run is kept (the window's default: journal.db of this user)")
    private @Nullable Path journal;

    @Option(
            names = "--read-only",
            description = "look on: keep nothing, decide nothing, show what the journal holds")
    private boolean readOnly;

    @Option(
            names = "--telemetry",
            paramLabel = "FILE",
            description = "append what comes of the events to a file, which is rotated at 64 MiB")
    private @Nullable Path telemetry;

    @Option(
            names = "--telemetry-url",
            paramLabel = "URL",
            description = "post what comes of the events, at least once and in order")
    private @Nullable String url;

    @Option(
            names = "--telemetry-token",
            paramLabel = "PLACE",
            description = "where the bearer token for it is: env:NAME, file:PATH or cmd:/path")
    private @Nullable String token;

    /// Whether the window only looks on.
    boolean isReadOnly() {
        return readOnly;
    }

    /// What was asked for.
    ///
    /// @param otherwise where a run is kept when nothing is named; null where it is not
    /// @throws picocli.CommandLine.ParameterException where it does not go together
    Keeper keeper(SiteOptions site, @Nullable Path otherwise) {
        Path file = journal == null ? otherwise : journal;
        boolean telling = telemetry != null || url != null;
        if (file == null && (telling || readOnly)) {
            throw site.usage(
                    "--telemetry, --telemetry-url and --read-only go with --journal: what is told"
                            + " is kept until it was heard");
        }
        if (readOnly && telling) {
            throw site.usage("who looks on (--read-only) tells nothing");
        }
        if (token != null && url == null) {
            throw site.usage("--telemetry-token goes with --telemetry-url");
        }
        return new Keeper(
                file, file != null && file.equals(otherwise), readOnly, telemetry, post(site));
    }

    private @Nullable PostTarget post(SiteOptions site) {
        if (url == null) {
            return null;
        }
        PostTarget target = PostTarget.of(url);
        if (token != null) {
            try {
                KnownSecret secret = new KnownSecret(SecretPlace.of(token), System::getenv);
                target = target.showing("Authorization", () -> BEARER + secret.get());
            } catch (IllegalArgumentException e) {
                throw site.usage(String.valueOf(e.getMessage()));
            }
        }
        target.refusal()
                .ifPresent(
                        why -> {
                            throw site.usage(Text.shown(why));
                        });
        return target;
    }
}
