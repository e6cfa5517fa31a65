package drainboard.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import drainboard.ui.control.Density;
import drainboard.ui.control.ThemeChoice;
import drainboard.ui.shell.Page;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the window was when it was closed: its looks and what was in sight, nothing of what was
/// watched or decided.
///
/// @param width of the window that is not maximised, in pixels
/// @param height the same upwards
/// @param text the size of texts in percent
/// @param utc whether times were in UTC
record WindowState(
        double width,
        double height,
        boolean maximized,
        Page page,
        ThemeChoice theme,
        Density density,
        int text,
        boolean utc,
        boolean inspector,
        boolean attention,
        Sight sight) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final long LARGEST = 1 << 16;
    private static final System.Logger LOG = System.getLogger("drainboard.window");

    /// What a file remembers; a file that is damaged remembers nothing, and the log says so.
    static Optional<WindowState> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is larger than it can be");
            }
            List<String> pins = new ArrayList<>();
            return Optional.of(of(fields(Files.readString(file), pins), pins));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "How the window was cannot be read from {0}; it opens as ever.",
                    file);
            return Optional.empty();
        }
    }

    private static WindowState of(Map<String, String> fields, List<String> pins)
            throws IOException {
        double width = Double.parseDouble(field(fields, "width"));
        double height = Double.parseDouble(field(fields, "height"));
        if (!(width > 0 && height > 0 && width < LARGEST && height < LARGEST)) {
            throw new IOException("no window has such a size");
        }
        return new WindowState(
                width,
                height,
                truth(fields, "maximized"),
                Page.valueOf(field(fields, "page")),
                ThemeChoice.valueOf(field(fields, "theme")),
                Density.valueOf(field(fields, "density")),
                Integer.parseInt(field(fields, "text")),
                truth(fields, "utc"),
                truth(fields, "inspector"),
                truth(fields, "attention"),
                Sight.of(fields, pins));
    }

    private static boolean truth(Map<String, String> fields, String name) throws IOException {
        return switch (field(fields, name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IOException(name + " is neither true nor false");
        };
    }

    private static String field(Map<String, String> fields, String name) throws IOException {
        String value = fields.get(name);
        if (value == null) {
            throw new IOException("there is no " + name);
        }
        return value;
    }

    /// @param pins takes the one list that there is
    private static Map<String, String> fields(String text, List<String> pins) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_ARRAY && name.equals(Sight.PINS)) {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        pins.add(json.getText());
                    }
                } else if (value.isScalarValue()) {
                    fields.put(name, json.getText());
                } else {
                    throw new IOException("no value");
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new IOException("no end");
            }
        }
        return fields;
    }

    /// Remembers it, for its owner only; the file is there whole or not at all. What cannot be
    /// remembered is told to the log.
    void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.exists(folder)) {
                Path above = folder.getParent();
                if (above != null) {
                    Files.createDirectories(above);
                }
                Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            try (OwnFile kept = OwnFile.at(file)) {
                write(JSON.createGenerator(kept.out()));
                kept.keep();
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, "How the window is cannot be kept in {0}.", file);
        }
    }

    private void write(JsonGenerator json) throws IOException {
        try (json) {
            json.writeStartObject();
            json.writeNumberField("width", width);
            json.writeNumberField("height", height);
            json.writeBooleanField("maximized", maximized);
            json.writeStringField("page", page.name());
            json.writeStringField("theme", theme.name());
            json.writeStringField("density", density.name());
            json.writeNumberField("text", text);
            json.writeBooleanField("utc", utc);
            json.writeBooleanField("inspector", inspector);
            json.writeBooleanField("attention", attention);
            sight.write(json);
            json.writeEndObject();
        }
    }
}
