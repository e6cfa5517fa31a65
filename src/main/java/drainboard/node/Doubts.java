package drainboard.node;

/// What was said about a node that could not be followed (lifecycle.md section 12).
///
/// @param fenceEventNotTaken news of fence_lost was refused or came too late; an alarm of its own
/// @param eventNotFollowed any other news was refused or came too late
public record Doubts(boolean fenceEventNotTaken, boolean eventNotFollowed) {
    static final Doubts NONE = new Doubts(false, false);
    private static final Doubts EVENT = new Doubts(false, true);
    private static final Doubts FENCE = new Doubts(true, false);
    private static final Doubts BOTH = new Doubts(true, true);

    /// The doubts of these kinds.
    public static Doubts of(boolean fenceEventNotTaken, boolean eventNotFollowed) {
        return fenceEventNotTaken
                ? (eventNotFollowed ? BOTH : FENCE)
                : (eventNotFollowed ? EVENT : NONE);
    }

    /// Whether there is any.
    public boolean any() {
        return fenceEventNotTaken || eventNotFollowed;
    }

    Doubts withFence() {
        return eventNotFollowed ? BOTH : FENCE;
    }

    Doubts withEvent() {
        return fenceEventNotTaken ? BOTH : EVENT;
    }

    Doubts acknowledged() {
        return eventNotFollowed ? EVENT : NONE;
    }

    /// What is left after a taken event, which ends the one kind always, the other when it moved.
    Doubts afterTaken(boolean moved) {
        return fenceEventNotTaken && !moved ? FENCE : NONE;
    }
}
