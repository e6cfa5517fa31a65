package drainboard.decode.envelope;

/// What a source is told about its events, whatever its format.
///
/// @param bare whether a transition that lacks its kind is one
/// @param mapping how the site names the fields
public record Wanted(boolean bare, FieldMapping mapping) {
    /// Events as events.md has them.
    public static final Wanted EVENTS = new Wanted(false, FieldMapping.NONE);
}
