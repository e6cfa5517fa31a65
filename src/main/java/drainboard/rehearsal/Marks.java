package drainboard.rehearsal;

import drainboard.event.NodeEvent;
import drainboard.event.NodeTransition;
import drainboard.event.RuntimeReport.ActionReport;
import drainboard.event.Stamp;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Marks by which events of several logs are recognised when they come again: the best name that an
/// event has, and its pair, so that the same name with another pair is another event. One thread's
/// own.
final class Marks {
    private final MessageDigest digest;

    Marks() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A mark of 128 bits.
    record Mark(long high, long low) {}

    /// The mark of an event; null where nothing tells it from another one like it: an event that
    /// has no name and no time is never taken for a repeat.
    ///
    /// @param carried what the log system calls it; null for nothing
    @Nullable Mark of(NodeEvent event, @Nullable String carried) {
        Stamp stamp = event.stamp();
        String name;
        if (stamp.eventId() != null) {
            name = "e" + event.node() + "\n" + stamp.eventId() + "\n" + pair(event);
        } else if (stamp.sequenced()) {
            name = "s" + event.node() + "\n" + stamp.sequence() + "\n" + pair(event);
        } else if (carried != null) {
            name = "r" + carried + "\n" + event.node() + "\n" + pair(event);
        } else if (stamp.time() != null) {
            name = "c" + event;
        } else {
            return null;
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new Mark(hash.getLong(), hash.getLong());
    }

    private static String pair(NodeEvent event) {
        return switch (event) {
            case NodeTransition transition -> "t" + transition.change().index();
            case ActionReport report -> "a" + report.change().index() + report.action();
            case NodeEvent other -> other.toString();
        };
    }
}
