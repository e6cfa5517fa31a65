package drainboard.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;

import drainboard.event.Text;
import drainboard.settings.Given.Kind;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A configuration file as it was read: each key with what was given and its line.
///
/// @param given by key, in the order of the file
record ConfigFile(Path file, Map<String, Line> given) {
    private static final TomlFactory TOML = new TomlFactory();
    private static final long LARGEST = 1 << 20;

    /// What was given on a line.
    record Line(Given value, int line) {}

    /// A file that is not there is one in which nothing is set.
    ///
    /// @param must whether it must be there
    /// @throws BadSettings where it cannot be read, is no TOML, or can be written by everybody
    static ConfigFile read(Path file, boolean must) throws BadSettings {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadSettings(
                        shown(file) + " is larger than a configuration can be (1 MiB)");
            }
            refuseOpen(file);
            return of(file, Files.readString(file));
        } catch (NoSuchFileException e) {
            if (must) {
                throw new BadSettings(shown(file) + ": there is no such file; check the path");
            }
            return new ConfigFile(file, Map.of());
        } catch (AccessDeniedException e) {
            throw new BadSettings(shown(file) + " may not be read by you; check its permissions");
        } catch (CharacterCodingException e) {
            throw new BadSettings(shown(file) + " is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw new BadSettings(
                    shown(file)
                            + (Files.isDirectory(file)
                                    ? " is a folder; name a file in it"
                                    : " cannot be read: " + e.getMessage()));
        }
    }

    private static String shown(Path file) {
        return Text.shown(file.toString());
    }

    /// Who can write it could weaken the policy of another.
    private static void refuseOpen(Path file) throws IOException, BadSettings {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix
                && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new BadSettings(
                    shown(file) + " can be written by everybody; say \"chmod o-w\" on it first");
        }
    }

    /// Reads a text as if it stood in a file.
    static ConfigFile of(Path file, String text) throws BadSettings {
        TomlText places = null;
        Map<String, Line> given = new LinkedHashMap<>();
        try (JsonParser toml = TOML.createParser(text)) {
            Deque<String> within = new ArrayDeque<>();
            for (JsonToken token = toml.nextToken(); token != null; token = toml.nextToken()) {
                if (places == null) {
                    places = TomlText.of(text);
                }
                String name = toml.currentName();
                switch (token) {
                    case JsonToken.START_OBJECT -> within.addLast(name == null ? "" : name);
                    case JsonToken.END_OBJECT -> within.removeLast();
                    case JsonToken.FIELD_NAME -> {}
                    default -> {
                        String key = key(within, name);
                        given.put(key, new Line(value(toml, token), places.line(key)));
                    }
                }
            }
            return new ConfigFile(file, given);
        } catch (JsonProcessingException e) {
            throw new BadSettings(
                    shown(file)
                            + ", line "
                            + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ": is not TOML: "
                            + Text.shown(firstLine(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new BadSettings(shown(file) + " cannot be read: " + e.getMessage());
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("it ends too early");
    }

    private static String key(Deque<String> within, String name) {
        List<String> parts = new ArrayList<>(within);
        parts.add(name);
        parts.removeIf(String::isEmpty);
        return String.join(".", parts);
    }

    private static Given value(JsonParser toml, JsonToken token) throws IOException {
        return switch (token) {
            case JsonToken.VALUE_STRING -> new Given(Kind.TEXT, List.of(toml.getText()), false);
            case JsonToken.VALUE_NUMBER_INT ->
                    new Given(Kind.NUMBER, List.of(toml.getText()), false);
            case JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE ->
                    new Given(Kind.TRUTH, List.of(toml.getText()), false);
            case JsonToken.START_ARRAY -> list(toml);
            default -> new Given(Kind.OTHER, List.of(), false);
        };
    }

    private static Given list(JsonParser toml) throws IOException {
        List<String> texts = new ArrayList<>();
        boolean plain = true;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = toml.nextToken();
            if (token.isStructStart()) {
                depth++;
                plain = false;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING) {
                texts.add(toml.getText());
            } else {
                plain = false;
            }
        }
        return plain ? new Given(Kind.LIST, texts, false) : new Given(Kind.OTHER, List.of(), false);
    }

    /// The list in a text that is one in brackets, else a list of the text alone.
    static Given loose(String text) {
        if (text.strip().startsWith("[")) {
            try {
                Line one = of(Path.of("variable"), "a = " + text).given().get("a");
                if (one != null && one.value().kind() == Kind.LIST) {
                    return one.value();
                }
            } catch (BadSettings e) {
                return Given.loose(text);
            }
        }
        return Given.loose(text);
    }
}
