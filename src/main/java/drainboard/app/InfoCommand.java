package drainboard.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import drainboard.event.Text;
import drainboard.settings.Origin;
import drainboard.settings.Setting;
import drainboard.settings.Settings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `drainboard info`: where everything is, what it is made of, and what holds with where it comes
/// from. There is no secret in any of it: a configuration holds none.
@Command(
        name = "info",
        description = "Tells every path, version and setting, and where each setting comes from.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:told",
            "2:wrong usage, or the configuration cannot be used",
            "3:the diagnostics cannot be written"
        })
final class InfoCommand implements Callable<Integer> {
    private static final int MISUSED = 2;
    private static final int NOT_WRITTEN = 3;
    private static final JsonFactory JSON = new JsonFactory();

    private final Configured configured;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Option(
            names = "--diagnostics",
            paramLabel = "FILE.zip",
            description =
                    "write the log, the newest crashes, what is told here and what every thread"
                        + " does to a zip, for whoever looks for a fault; read it first: there is"
                        + " no event and no secret in it")
    private @Nullable Path diagnostics;

    @Option(names = "--force", description = "replace the file of --diagnostics")
    private boolean force;

    @Mixin private final ConfigOption config = new ConfigOption();

    @Spec private @Nullable CommandSpec spec;

    InfoCommand(Configured configured) {
        this.configured = configured;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        if (diagnostics != null) {
            return write(diagnostics, out, err);
        }
        out.print(json ? json() : text());
        out.flush();
        err.print(configured.told());
        err.flush();
        return configured.faults().isEmpty() ? 0 : MISUSED;
    }

    private int write(Path file, PrintWriter out, PrintWriter err) {
        try {
            new DiagnosticsFile(configured, System.getenv())
                    .write(file, text() + "\n" + configured.told(), force);
            out.println(Text.shown(file.toAbsolutePath().toString()));
            out.flush();
            return 0;
        } catch (FileAlreadyExistsException e) {
            err.println(
                    "drainboard: "
                            + Text.shown(file.toString())
                            + " is there already; name another, or say --force");
        } catch (IOException e) {
            err.println(
                    "drainboard: the diagnostics cannot be written: " + Text.shown(e.toString()));
        }
        err.flush();
        return NOT_WRITTEN;
    }

    private Map<String, Path> paths() {
        Map<String, Path> paths = new LinkedHashMap<>();
        if (config.file() != null) {
            paths.put("named configuration", config.file());
        }
        paths.put("configuration", configured.paths().config());
        paths.put("system configuration", configured.paths().system());
        paths.put("state", configured.paths().state());
        paths.put(
                "journal",
                configured.settings().file(Setting.JOURNAL).orElse(configured.paths().journal()));
        paths.put("log", configured.paths().log());
        paths.put("window state", configured.paths().window());
        paths.put("recent sources", configured.paths().recent());
        paths.put("socket", configured.paths().socket());
        paths.put("cache", configured.paths().cache());
        return paths;
    }

    /// How a path stands: `not there`, or its permissions.
    private static String standing(Path path) {
        try {
            return Files.exists(path)
                    ? PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    : "not there";
        } catch (IOException | UnsupportedOperationException e) {
            return "there";
        }
    }

    /// What it tells, as text.
    String text() {
        StringBuilder text = new StringBuilder();
        Versions.all().forEach((name, version) -> line(text, name, version));
        text.append('\n');
        paths().forEach((name, path) -> line(text, name, path + "  (" + standing(path) + ")"));
        text.append('\n');
        Settings settings = configured.settings();
        for (Setting one : Setting.values()) {
            Origin.InFile lock = settings.lock(one);
            line(
                    text,
                    one.key(),
                    settings.shown(one)
                            + "  ("
                            + settings.origin(one).words()
                            + (lock == null ? "" : "; locked by " + lock.words())
                            + ")");
        }
        settings.boundKeys()
                .forEach(
                        (act, held) ->
                                line(
                                        text,
                                        "keys." + act,
                                        String.join(", ", held.texts())
                                                + "  ("
                                                + held.origin().words()
                                                + ")"));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("%-25s %s%n", Text.shown(name), Text.shown(value)));
    }

    private String json() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeObjectFieldStart("versions");
            for (Map.Entry<String, String> one : Versions.all().entrySet()) {
                out.writeStringField(one.getKey(), one.getValue());
            }
            out.writeEndObject();
            out.writeObjectFieldStart("paths");
            for (Map.Entry<String, Path> one : paths().entrySet()) {
                out.writeObjectFieldStart(one.getKey());
                out.writeStringField("path", one.getValue().toString());
                out.writeStringField("standing", standing(one.getValue()));
                out.writeEndObject();
            }
            out.writeEndObject();
            settings(out);
            out.writeArrayFieldStart("faults");
            for (String fault : configured.faults()) {
                out.writeString(fault);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return text + "\n";
    }

    private void settings(JsonGenerator out) throws IOException {
        Settings settings = configured.settings();
        out.writeObjectFieldStart("settings");
        for (Setting one : Setting.values()) {
            Origin.InFile lock = settings.lock(one);
            out.writeObjectFieldStart(one.key());
            out.writeStringField("value", settings.shown(one));
            out.writeStringField("origin", settings.origin(one).words());
            if (lock != null) {
                out.writeStringField("locked_by", lock.words());
            }
            out.writeEndObject();
        }
        for (Map.Entry<String, Settings.Held> one : settings.boundKeys().entrySet()) {
            out.writeObjectFieldStart("keys." + one.getKey());
            out.writeStringField("value", String.join(", ", one.getValue().texts()));
            out.writeStringField("origin", one.getValue().origin().words());
            out.writeEndObject();
        }
        out.writeEndObject();
    }
}
