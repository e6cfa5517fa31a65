package drainboard.session;

import drainboard.decode.Recognised;
import drainboard.decode.frame.Compression;
import drainboard.event.NodeEvent;
import drainboard.event.NodeTransition;

/// What is said of records, in words.
final class RecordWords {
    private RecordWords() {}

    /// How they are written.
    static String of(Recognised form) {
        String name = form.format().wireName();
        return form.compression() == Compression.NONE
                ? name
                : name + ", " + form.compression().wireName();
    }

    /// Why the rules allow it not.
    static String of(NodeEvent news) {
        return news.node()
                + (news instanceof NodeTransition illegal
                        ? ": " + illegal.change() + " is no step of the table"
                        : ": not allowed");
    }
}
