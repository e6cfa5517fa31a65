package drainboard.ui.timeline;

import drainboard.event.NodeId;

/// One line of the table that says what the lanes show.
///
/// @param key what it is, for as long as it lasts
/// @param of whose line it is
/// @param name the node as it is called
/// @param from when it began
/// @param until when it ended, or how it stands
/// @param lasted how long; blank for a moment
record TwinRow(
        String key,
        NodeId of,
        String name,
        String what,
        String from,
        String until,
        String lasted) {}
