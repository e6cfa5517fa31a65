package drainboard.ui.timeline;

/// One line of the table that says what the lanes show.
///
/// @param key what it is, for as long as it lasts
/// @param from when it began
/// @param until when it ended, or how it stands
/// @param lasted how long; blank for a moment
record TwinRow(String key, String node, String what, String from, String until, String lasted) {}
