package drainboard.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import drainboard.app.SiteFiles.BadSiteFile;
import drainboard.event.NodeId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Reads the part of a placements file that says where nodes stand:
/// `{"node":"0x42","rack":"rack-7"}`, where every member but `node` is a label of the site's own.
final class SiteNodes {
    private final SiteFiles site;
    private final JsonParser json;
    private final Map<NodeId, Map<String, String>> labels = new HashMap<>();

    SiteNodes(SiteFiles site, JsonParser json) {
        this.site = site;
        this.json = json;
    }

    Map<NodeId, Map<String, String>> labels() {
        return labels;
    }

    void read() throws IOException, BadSiteFile {
        site.want(JsonToken.START_ARRAY, json.currentToken(), "\"nodes\" is no array");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            one();
        }
    }

    private void one() throws IOException, BadSiteFile {
        site.want(
                JsonToken.START_OBJECT, json.currentToken(), "an entry of \"nodes\" is no object");
        NodeId node = null;
        Map<String, String> its = new TreeMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("node")) {
                node = site.node();
            } else {
                its.put(name, site.text(name));
            }
        }
        keep(node, its);
    }

    private void keep(@Nullable NodeId node, Map<String, String> its) throws BadSiteFile {
        if (node == null) {
            throw site.bad("an entry of \"nodes\" has no \"node\"");
        }
        if (labels.putIfAbsent(node, Collections.unmodifiableMap(its)) != null) {
            throw site.bad("\"nodes\" names " + node + " twice");
        }
    }
}
