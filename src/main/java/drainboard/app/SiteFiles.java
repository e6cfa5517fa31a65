package drainboard.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

import drainboard.decode.envelope.FieldMapping;
import drainboard.event.NodeId;
import drainboard.event.Text;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.wire.EventReader;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the files in which a site says where its workloads belong and what its scheduler may do.
public final class SiteFiles {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build();

    private final Path file;
    private final String form;
    private final JsonParser json;

    private SiteFiles(Path file, String form, JsonParser json) {
        this.file = file;
        this.form = form;
        this.json = json;
    }

    /// A site file that cannot be used; the message names file, line and cure.
    public static final class BadSiteFile extends Exception {
        BadSiteFile(String message) {
            super(message);
        }
    }

    /// Reads a placements file.
    ///
    /// @throws BadSiteFile where it is missing or of another form
    public static Roster placements(Path file) throws BadSiteFile {
        return read(
                file,
                "{\"workloads\":[{\"workload\":\"orders-consumer\",\"service\":\"orders\",\"nodes\":[\"0x42\"]}]}",
                SiteFiles::roster);
    }

    /// Reads a transition table file, which extends the built-in table by the pairs it names.
    ///
    /// @throws BadSiteFile where it is missing or of another form
    public static TransitionTable transitions(Path file) throws BadSiteFile {
        return read(
                file,
                "{\"legal\":[[\"draining\",\"accepting\"]]}",
                site -> TransitionTable.STANDARD.plus(site.pairs()));
    }

    /// Reads a mapping file, which says where in a site's records the fields of an event are.
    ///
    /// @throws BadSiteFile where it is missing or of another form
    static FieldMapping mapping(Path file) throws BadSiteFile {
        return read(
                file,
                "{\"fields\":{\"node_id\":\"/host/id\",\"from\":\"/old\",\"to\":\"/new\"}}",
                site -> new FieldMapping(site.pointers()));
    }

    private interface Form<T> {
        T read(SiteFiles site) throws IOException, BadSiteFile;
    }

    private static <T> T read(Path file, String form, Form<T> reading) throws BadSiteFile {
        try (JsonParser json = JSON.createParser(Files.readString(file))) {
            SiteFiles site = new SiteFiles(file, form, json);
            T read = reading.read(site);
            if (json.nextToken() != null) {
                throw site.bad("has more behind its object");
            }
            return read;
        } catch (NoSuchFileException e) {
            throw new BadSiteFile(file + ": there is no such file; check the path");
        } catch (JsonProcessingException e) {
            throw new BadSiteFile(
                    file
                            + ", line "
                            + e.getLocation().getLineNr()
                            + ", column "
                            + e.getLocation().getColumnNr()
                            + ": is not JSON: "
                            + e.getOriginalMessage()
                            + "; it should look like "
                            + form);
        } catch (IOException e) {
            throw new BadSiteFile(file + ": cannot be read: " + reason(file, e));
        }
    }

    private static String reason(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return "it is a folder; name a file in it";
        }
        return switch (e) {
            case AccessDeniedException _ -> "you may not read it; check its permissions";
            case CharacterCodingException _ -> "it is not UTF-8 text; save it as UTF-8";
            case IOException other -> other.getClass().getSimpleName() + " " + other.getMessage();
        };
    }

    BadSiteFile bad(String what) {
        return new BadSiteFile(
                file
                        + ", line "
                        + json.currentLocation().getLineNr()
                        + ": "
                        + what
                        + "; it should look like "
                        + form);
    }

    void want(JsonToken wanted, JsonToken found, String what) throws BadSiteFile {
        if (wanted != found) {
            throw bad(what);
        }
    }

    private Roster roster() throws IOException, BadSiteFile {
        Map<NodeId, List<WorkloadName>> placed = new HashMap<>();
        Map<WorkloadName, String> services = new HashMap<>();
        SiteNodes nodes = new SiteNodes(this, json);
        want(JsonToken.START_OBJECT, json.nextToken(), "is no object");
        boolean found = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("nodes")) {
                nodes.read();
                continue;
            }
            if (!name.equals("workloads")) {
                throw bad("has the unknown member \"" + name + "\"");
            }
            found = true;
            want(JsonToken.START_ARRAY, json.currentToken(), "\"workloads\" is no array");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                workload(placed, services);
            }
        }
        if (!found) {
            throw bad("has no \"workloads\"");
        }
        return new Roster(placed, services, nodes.labels());
    }

    private void workload(
            Map<NodeId, List<WorkloadName>> placed, Map<WorkloadName, String> services)
            throws IOException, BadSiteFile {
        want(JsonToken.START_OBJECT, json.currentToken(), "an entry of \"workloads\" is no object");
        String workload = "";
        String service = "";
        List<NodeId> nodes = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "workload" -> workload = text("workload");
                case "service" -> service = text("service");
                case "nodes" -> {
                    want(JsonToken.START_ARRAY, json.currentToken(), "\"nodes\" is no array");
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        nodes.add(node());
                    }
                }
                default -> throw bad("has the unknown member \"" + name + "\"");
            }
        }
        if (workload.isEmpty()) {
            throw bad("an entry has no \"workload\"");
        }
        WorkloadName named = new WorkloadName(workload);
        if (!service.isEmpty()) {
            services.put(named, service);
        }
        for (NodeId node : nodes) {
            placed.computeIfAbsent(node, _ -> new ArrayList<>()).add(named);
        }
    }

    String text(String member) throws IOException, BadSiteFile {
        want(JsonToken.VALUE_STRING, json.currentToken(), "\"" + member + "\" is no text");
        String text = json.getText();
        if (Text.isBlank(text)) {
            throw bad("\"" + member + "\" is blank");
        }
        return text;
    }

    NodeId node() throws IOException, BadSiteFile {
        boolean whole = json.currentToken() == JsonToken.VALUE_NUMBER_INT;
        String text = whole ? json.getText() : text("nodes");
        return NodeNames.read(text)
                .orElseThrow(() -> bad("\"" + text + "\" is no node (0x42, 66 or east/0x42)"));
    }

    private Map<String, String> pointers() throws IOException, BadSiteFile {
        Map<String, String> pointers = new HashMap<>();
        want(JsonToken.START_OBJECT, json.nextToken(), "is no object");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (!name.equals("fields")) {
                throw bad("has the unknown member \"" + name + "\"");
            }
            want(JsonToken.START_OBJECT, json.nextToken(), "\"fields\" is no object");
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                json.nextToken();
                if (!EventReader.knows(field)) {
                    throw bad("names the field \"" + field + "\", which no event has");
                }
                String pointer = text(field);
                if (!pointer.startsWith("/") || pointer.matches(".*~([^01].*)?")) {
                    throw bad("\"" + pointer + "\" is no JSON pointer (/host/id)");
                }
                pointers.put(field, pointer);
            }
        }
        if (pointers.isEmpty()) {
            throw bad("names no \"fields\"");
        }
        return pointers;
    }

    private List<ModeChange> pairs() throws IOException, BadSiteFile {
        List<ModeChange> pairs = new ArrayList<>();
        want(JsonToken.START_OBJECT, json.nextToken(), "is no object");
        boolean found = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (!name.equals("legal")) {
                throw bad("has the unknown member \"" + name + "\"");
            }
            found = true;
            want(JsonToken.START_ARRAY, json.currentToken(), "\"legal\" is no array");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                want(
                        JsonToken.START_ARRAY,
                        json.currentToken(),
                        "an entry of \"legal\" is no pair");
                json.nextToken();
                NodeMode from = mode();
                json.nextToken();
                NodeMode to = mode();
                want(JsonToken.END_ARRAY, json.nextToken(), "an entry of \"legal\" is no pair");
                pairs.add(ModeChange.of(from, to));
            }
        }
        if (!found) {
            throw bad("has no \"legal\"");
        }
        return pairs;
    }

    private NodeMode mode() throws IOException, BadSiteFile {
        want(JsonToken.VALUE_STRING, json.currentToken(), "an entry of \"legal\" is no pair");
        String text = json.getText();
        return NodeMode.named(text).orElseThrow(() -> bad("\"" + text + "\" is no mode"));
    }
}
