package drainboard.app;

import com.fasterxml.jackson.core.JsonGenerator;

import drainboard.event.NodeId;
import drainboard.ui.control.Sanitizer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an operator had in sight of the fleet when the window was closed. No selection is in it.
///
/// @param filter the text of the filter
/// @param pins the nodes whose lanes stand first in the timeline
/// @param gutter the width of the names beside the lanes, in pixels; zero for the usual one
/// @param grouping the label that the map was grouped by, blank for none; null where it was never
///   chosen
record Sight(String filter, List<NodeId> pins, double gutter, @Nullable String grouping) {
    /// Nothing was chosen.
    static final Sight NONE = new Sight("", List.of(), 0, null);

    /// The field in which the pins stand.
    static final String PINS = "pins";

    private static final int LONGEST = 500;
    private static final int MOST_PINS = 200;
    private static final double WIDEST = 10_000;

    Sight {
        pins = List.copyOf(pins);
    }

    /// What a file remembers; what no window has is as if it were not there.
    static Sight of(Map<String, String> fields, List<String> names) {
        String filter = fields.getOrDefault("filter", "");
        String grouping = fields.get("grouping");
        return new Sight(
                isPlain(filter) ? filter : "",
                pins(names),
                gutter(fields.getOrDefault("gutter", "")),
                grouping == null || !isPlain(grouping) ? null : grouping);
    }

    /// Whether somebody could have typed it.
    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && Sanitizer.whole(text).equals(text);
    }

    private static List<NodeId> pins(List<String> names) {
        List<NodeId> pins = new ArrayList<>();
        for (String name : names) {
            if (pins.size() < MOST_PINS && isPlain(name)) {
                NodeNames.read(name).filter(node -> !pins.contains(node)).ifPresent(pins::add);
            }
        }
        return pins;
    }

    private static double gutter(String text) {
        try {
            double width = Double.parseDouble(text);
            return width > 0 && width < WIDEST ? width : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Writes its fields into an object.
    void write(JsonGenerator json) throws IOException {
        json.writeStringField("filter", filter);
        json.writeNumberField("gutter", gutter);
        if (grouping != null) {
            json.writeStringField("grouping", grouping);
        }
        json.writeArrayFieldStart(PINS);
        for (NodeId node : pins.subList(0, Math.min(pins.size(), MOST_PINS))) {
            json.writeString(node.toString());
        }
        json.writeEndArray();
    }
}
