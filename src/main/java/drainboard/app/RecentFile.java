package drainboard.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import drainboard.settings.AppPaths;
import drainboard.ui.feed.ConnectRequest;
import drainboard.ui.feed.ConnectRequest.Common;
import drainboard.ui.feed.ConnectRequest.HttpMode;
import drainboard.ui.feed.ConnectRequest.Pages;
import drainboard.ui.feed.ConnectRequest.Tls;
import drainboard.ui.feed.ConnectRequest.Token;
import drainboard.ui.feed.ConnectRequest.TokenKind;
import drainboard.ui.feed.RecentStore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// The recent sources in a file that only its owner may read: a JSON object a line, newest first.
final class RecentFile implements RecentStore {
    private static final JsonFactory JSON = new JsonFactory();
    private static final long LARGEST = 1 << 20;

    private final Path file;

    RecentFile(Path file) {
        this.file = file;
    }

    /// The file in the state folder of the user, or where `DRAINBOARD_HOME` says.
    ///
    /// @param environment has the value of a variable, or blank
    static RecentFile of(UnaryOperator<String> environment, Path home) {
        return new RecentFile(AppPaths.of(environment, home).recent());
    }

    @Override
    public Kept load() {
        List<ConnectRequest> found = new ArrayList<>();
        try {
            if (Files.size(file) > LARGEST) {
                return anew("is larger than it can be");
            }
            for (String line : Files.readAllLines(file)) {
                found.add(request(fields(line)));
            }
            return new Kept(found, "");
        } catch (NoSuchFileException e) {
            return new Kept(List.of(), "");
        } catch (IOException | IllegalArgumentException e) {
            return anew("cannot be read");
        }
    }

    private Kept anew(String why) {
        return new Kept(
                List.of(), "The recent sources in " + file + " " + why + "; the list starts anew.");
    }

    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                if (name == null || json.nextToken() != JsonToken.VALUE_STRING) {
                    throw new IOException("no text");
                }
                fields.put(name, json.getText());
            }
        }
        return fields;
    }

    private static ConnectRequest request(Map<String, String> of) throws IOException {
        Common common =
                new Common(
                        text(of, "format"),
                        text(of, "cell"),
                        text(of, "mapping"),
                        text(of, "bare").equals("yes"));
        return switch (text(of, "kind")) {
            case "file" -> new ConnectRequest.File(path(text(of, "path")), common);
            case "http" ->
                    new ConnectRequest.Http(
                            text(of, "url"),
                            HttpMode.valueOf(text(of, "mode")),
                            new Token(TokenKind.valueOf(text(of, "token")), text(of, "token_from")),
                            new Tls(
                                    text(of, "ca"),
                                    text(of, "cert"),
                                    text(of, "key"),
                                    text(of, "plain").equals("yes")),
                            new Pages(text(of, "items"), text(of, "cursor"), text(of, "since")),
                            common);
            case "command" ->
                    new ConnectRequest.Command(
                            text(of, "arguments").lines().toList(),
                            text(of, "every").isEmpty()
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(Integer.parseInt(text(of, "every"))),
                            common);
            default -> throw new IOException("unknown kind");
        };
    }

    private static Path path(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IOException("no path", e);
        }
    }

    private static String text(Map<String, String> of, String name) {
        return of.getOrDefault(name, "");
    }

    @Override
    public String save(List<ConnectRequest> sources) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                return "The recent sources cannot be kept: " + file + " is in no folder.";
            }
            Files.createDirectories(folder, only("rwx------"));
            Path next = Files.createTempFile(folder, "recent", ".next", only("rw-------"));
            try (OutputStream out = Files.newOutputStream(next)) {
                for (ConnectRequest source : sources) {
                    write(out, source);
                }
            }
            move(next);
            return "";
        } catch (IOException e) {
            return "The recent sources cannot be kept in " + file + ": " + e.getMessage() + ".";
        }
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private void move(Path next) throws IOException {
        try {
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(OutputStream out, ConnectRequest source) throws IOException {
        try (JsonGenerator json =
                JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : fields(source).entrySet()) {
                if (!field.getValue().isEmpty()) {
                    json.writeStringField(field.getKey(), field.getValue());
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static Map<String, String> fields(ConnectRequest source) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (source) {
            case ConnectRequest.File one -> {
                fields.put("kind", "file");
                fields.put("path", one.path().toString());
            }
            case ConnectRequest.Http one -> {
                fields.put("kind", "http");
                fields.put("url", one.url());
                fields.put("mode", one.mode().name());
                fields.put("token", one.token().kind().name());
                fields.put("token_from", one.token().place());
                fields.put("ca", one.tls().authority());
                fields.put("cert", one.tls().certificate());
                fields.put("key", one.tls().key());
                fields.put("plain", one.tls().plainAllowed() ? "yes" : "");
                fields.put("items", one.pages().items());
                fields.put("cursor", one.pages().cursor());
                fields.put("since", one.pages().since());
            }
            case ConnectRequest.Command one -> {
                fields.put("kind", "command");
                fields.put("arguments", String.join("\n", one.arguments()));
                fields.put(
                        "every",
                        one.everySeconds().isPresent()
                                ? String.valueOf(one.everySeconds().getAsInt())
                                : "");
            }
        }
        fields.put("format", source.common().format());
        fields.put("cell", source.common().cell());
        fields.put("mapping", source.common().mapping());
        fields.put("bare", source.common().bare() ? "yes" : "");
        return fields;
    }

    @Override
    public boolean isThere(Path path) {
        return Files.exists(path);
    }
}
