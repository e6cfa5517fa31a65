package drainboard.rehearsal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import java.io.IOException;

/// One line for each member of the report and for each entry of its lists, so that two reports can
/// be compared line by line.
final class ReportLayout extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;
    private static final int BROKEN = 2;

    private int depth;

    /// The layout of a text that begins so many brackets deep.
    ReportLayout(int depth) {
        this.depth = depth;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        writeArrayValueSeparator(json);
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        if (depth < BROKEN) {
            newLine(json);
        }
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        if (depth <= BROKEN) {
            newLine(json);
        }
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        if (depth < BROKEN) {
            newLine(json);
        } else {
            json.writeRaw(' ');
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        if (depth <= BROKEN) {
            newLine(json);
        } else {
            json.writeRaw(' ');
        }
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        depth--;
        if (depth < BROKEN - 1 && entries > 0) {
            newLine(json);
        }
        json.writeRaw('}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        depth--;
        if (depth < BROKEN && values > 0) {
            newLine(json);
        }
        json.writeRaw(']');
    }

    private void newLine(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        for (int i = 0; i < depth; i++) {
            json.writeRaw("  ");
        }
    }
}
