package drainboard.app;

import drainboard.session.LiveSession;

import picocli.CommandLine.Option;

import java.time.Duration;

/// The options by which a site tells how its live sources behave, for the window and without one.
final class LiveOptions {
    private static final long MOST_SECONDS = 86_400;

    @Option(
            names = "--stale-after",
            paramLabel = "SECONDS",
            description = "how long a source may be silent before it is stale (default: 60)")
    private long staleAfter = LiveSession.STALE_AFTER.toSeconds();

    /// How long a source may be silent.
    ///
    /// @throws picocli.CommandLine.ParameterException where that is no sensible time
    Duration staleAfter(SiteOptions site) {
        if (staleAfter < 1 || staleAfter > MOST_SECONDS) {
            throw site.usage("--stale-after takes a number of seconds from 1 to 86400");
        }
        return Duration.ofSeconds(staleAfter);
    }
}
