package drainboard.ui.timeline;

/// Which lanes are in sight: the pinned ones always, of the others those from one on.
final class LaneScroll {
    private int top;
    private int room = 12;
    private int pinned;
    private int lanes;

    /// @param all how many lanes there are, the pinned ones in front
    void fit(int all, int pins) {
        lanes = all;
        pinned = Math.min(pins, Math.max(0, room - 1));
        top = Math.clamp(top, 0, Math.max(0, lanes - room));
    }

    /// As many lanes have room.
    void fit(int most) {
        room = Math.max(1, most);
        fit(lanes, pinned);
    }

    int top() {
        return top;
    }

    int room() {
        return room;
    }

    /// How many of the lanes in sight are pinned.
    int pinned() {
        return pinned;
    }

    int inSight() {
        return Math.min(room, lanes);
    }

    /// Which lane stands at a place from the top of what is in sight.
    int lane(int place) {
        return place < pinned ? place : place + top;
    }

    void by(int count) {
        top += count;
        fit(lanes, pinned);
    }

    /// Scrolls just so far that a lane is in sight.
    void reveal(int lane) {
        if (lane >= pinned && lane - top < pinned) {
            top = lane - pinned;
        } else if (lane - top >= room) {
            top = lane - room + 1;
        }
    }
}
