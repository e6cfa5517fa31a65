package drainboard.app;

import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.envelope.FieldMapping;
import drainboard.source.CommandPlan;
import drainboard.source.CommandSource;
import drainboard.source.FileSource;
import drainboard.source.Source;
import drainboard.source.http.Credential;
import drainboard.source.http.HttpMode;
import drainboard.source.http.HttpPlan;
import drainboard.source.http.HttpSource;
import drainboard.source.http.PagePlan;
import drainboard.source.http.SecretPlace;
import drainboard.source.http.Surroundings;
import drainboard.source.http.TlsFiles;
import drainboard.ui.feed.ConnectRequest;
import drainboard.ui.feed.ConnectRequest.Common;
import drainboard.ui.feed.ConnectRequest.Pages;
import drainboard.ui.feed.ConnectRequest.Tls;
import drainboard.ui.feed.ConnectRequest.Token;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Makes sources of what an operator described in the window.
final class Connections {
    private static final String USUAL_SINCE = "1970-01-01T00:00:00Z";

    private Connections() {}

    /// A description that cannot be used; the message is a sentence for the operator.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /// The source of a description; it is not started.
    static Source source(ConnectRequest request) throws Unusable {
        Decoding how = decoding(request.common());
        return switch (request) {
            case ConnectRequest.File file -> new FileSource(file.path(), how, null);
            case ConnectRequest.Http http -> http(plan(http), how);
            case ConnectRequest.Command command ->
                    new CommandSource(
                            new CommandPlan(
                                    command.arguments(),
                                    command.everySeconds().isEmpty()
                                            ? null
                                            : Duration.ofSeconds(command.everySeconds().getAsInt()),
                                    CommandPlan.PATIENCE,
                                    USUAL_SINCE),
                            how,
                            null);
        };
    }

    /// A source over HTTP by the real clock.
    static Source http(HttpPlan plan, Decoding how) {
        return new HttpSource(plan, how, null, Surroundings.real(InstantSource.system()));
    }

    private static Decoding decoding(Common common) throws Unusable {
        Format format = null;
        if (!common.format().isEmpty()) {
            format =
                    Format.named(common.format())
                            .orElseThrow(
                                    () -> new Unusable("There is no such format: choose one."));
        }
        FieldMapping mapping = FieldMapping.NONE;
        if (!common.mapping().isEmpty()) {
            try {
                mapping = SiteFiles.mapping(Path.of(common.mapping()));
            } catch (SiteFiles.BadSiteFile e) {
                throw new Unusable(String.valueOf(e.getMessage()));
            }
        }
        String cell = common.cell().isBlank() ? null : common.cell();
        return new Decoding(format, mapping, cell, common.bare(), false);
    }

    private static HttpPlan plan(ConnectRequest.Http http) throws Unusable {
        Tls tls = http.tls();
        Pages pages = http.pages();
        return new HttpPlan(
                http.url(),
                HttpMode.named(http.mode().wireName()).orElse(HttpMode.AUTO),
                new PagePlan(
                        orNull(pages.items()),
                        orNull(pages.cursor()),
                        orNull(pages.since()),
                        PagePlan.USUAL.every()),
                credential(http.token()),
                tls.plainAllowed(),
                new TlsFiles(path(tls.authority()), path(tls.certificate()), path(tls.key())),
                null);
    }

    private static @Nullable Credential credential(Token token) {
        return switch (token.kind()) {
            case NONE -> null;
            case VARIABLE ->
                    Credential.bearer(new SecretPlace.InEnvironment(token.place().strip()));
            case OWNER_FILE ->
                    Credential.bearer(new SecretPlace.InFile(Path.of(token.place().strip())));
            case COMMAND -> {
                List<String> words = token.place().lines().filter(one -> !one.isBlank()).toList();
                yield Credential.bearer(new SecretPlace.OfCommand(words));
            }
        };
    }

    private static @Nullable Path path(String text) {
        return text.isBlank() ? null : Path.of(text.strip());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
