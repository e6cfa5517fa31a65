package drainboard.rehearsal;

import drainboard.event.CoreRecord.HaltCleared;
import drainboard.event.CoreRecord.HaltRaised;
import drainboard.event.FleetEvent;
import drainboard.event.HaltCause;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.event.RuntimeReport.ActionReport;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.UnknownKind;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;

import org.jspecify.annotations.Nullable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How an event is put down on the disk for a while, so that it comes back as it was.
final class PackedEvent {
    private PackedEvent() {}

    static void write(DataOutput out, FleetEvent event) throws IOException {
        switch (event) {
            case UnknownKind(@Nullable String kind) -> {
                out.writeByte(0);
                text(out, kind);
            }
            case NodeEvent news -> {
                out.writeByte(tag(news));
                node(out, news.node());
                stamp(out, news.stamp());
                members(out, news);
            }
        }
    }

    private static int tag(NodeEvent event) {
        return switch (event) {
            case NodeTransition _ -> 1;
            case ActionReport _ -> 2;
            case ProgressReport _ -> 3;
            case Acknowledgement _ -> 4;
            case ForensicClear _ -> 5;
            case HaltRaised _ -> 6;
            case HaltCleared _ -> 7;
        };
    }

    private static void members(DataOutput out, NodeEvent event) throws IOException {
        switch (event) {
            case NodeTransition transition -> {
                out.writeInt(transition.change().index());
                names(out, transition.workloads());
            }
            case ActionReport report -> {
                text(out, report.workload().text());
                out.writeInt(report.change().index());
                one(out, WorkloadAction.ALL, report.action());
            }
            case ProgressReport report -> {
                text(out, report.workload().text());
                out.writeLong(report.inFlight());
            }
            case Acknowledgement seen -> {
                text(out, seen.operator());
                number(out, seen.raise());
            }
            case ForensicClear clear -> {
                text(out, clear.operator());
                text(out, clear.reason());
                texts(out, clear.verified());
                one(out, Resolution.ALL, clear.resolution());
                text(out, clear.approver());
                number(out, clear.raise());
            }
            case HaltRaised raised -> {
                one(out, HaltCause.ALL, raised.cause());
                names(out, raised.workloads());
            }
            case HaltCleared cleared -> {
                one(out, Resolution.ALL, cleared.resolution());
                names(out, cleared.workloads());
            }
        }
    }

    static FleetEvent read(DataInput in) throws IOException {
        int tag = in.readByte();
        if (tag == 0) {
            return new UnknownKind(text(in));
        }
        NodeId node = node(in);
        Stamp stamp = stamp(in);
        return switch (tag) {
            case 1 -> new NodeTransition(node, ModeChange.at(in.readInt()), stamp, names(in));
            case 2 -> {
                WorkloadName workload = new WorkloadName(given(in));
                ModeChange change = ModeChange.at(in.readInt());
                WorkloadAction action = WorkloadAction.ALL.get(in.readByte());
                yield new ActionReport(node, workload, change, action, stamp);
            }
            case 3 -> new ProgressReport(node, new WorkloadName(given(in)), in.readLong(), stamp);
            case 4 -> new Acknowledgement(node, given(in), number(in), stamp);
            case 5 -> clear(in, node, stamp);
            case 6 -> new HaltRaised(node, one(in, HaltCause.ALL), names(in), stamp);
            case 7 -> new HaltCleared(node, one(in, Resolution.ALL), names(in), stamp);
            default -> throw new IOException("an event that was put aside came back otherwise");
        };
    }

    private static ForensicClear clear(DataInput in, NodeId node, Stamp stamp) throws IOException {
        String operator = given(in);
        String reason = given(in);
        List<String> verified = texts(in);
        Resolution resolution = one(in, Resolution.ALL);
        return new ForensicClear(
                node, operator, reason, verified, resolution, text(in), number(in), null, stamp);
    }

    static void text(DataOutput out, @Nullable String text) throws IOException {
        // UTF-16, so that even half a surrogate pair comes back as it was.
        out.writeInt(text == null ? -1 : text.length());
        if (text != null) {
            out.writeChars(text);
        }
    }

    static @Nullable String text(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = in.readChar();
        }
        return new String(chars);
    }

    static String given(DataInput in) throws IOException {
        String text = text(in);
        return text == null ? "" : text;
    }

    static void node(DataOutput out, NodeId node) throws IOException {
        text(out, node.cell());
        out.writeLong(node.id());
    }

    static NodeId node(DataInput in) throws IOException {
        return new NodeId(text(in), in.readLong());
    }

    private static void stamp(DataOutput out, Stamp stamp) throws IOException {
        Instant time = stamp.time();
        out.writeBoolean(time != null);
        if (time != null) {
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        }
        out.writeLong(stamp.sequence());
        out.writeBoolean(stamp.sequenced());
        text(out, stamp.eventId());
    }

    private static Stamp stamp(DataInput in) throws IOException {
        Instant time = in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
        return new Stamp(time, in.readLong(), in.readBoolean(), text(in));
    }

    private static void number(DataOutput out, @Nullable Long number) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeLong(number);
        }
    }

    private static @Nullable Long number(DataInput in) throws IOException {
        return in.readBoolean() ? Long.valueOf(in.readLong()) : null;
    }

    /// One of a closed set, or none.
    static <T> void one(DataOutput out, List<T> all, @Nullable T one) throws IOException {
        out.writeByte(one == null ? -1 : all.indexOf(one));
    }

    static <T> @Nullable T one(DataInput in, List<T> all) throws IOException {
        int index = in.readByte();
        return index < 0 ? null : all.get(index);
    }

    private static void texts(DataOutput out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInput in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(given(in));
        }
        return texts;
    }

    private static void names(DataOutput out, List<WorkloadName> names) throws IOException {
        texts(out, names.stream().map(WorkloadName::text).toList());
    }

    private static List<WorkloadName> names(DataInput in) throws IOException {
        return texts(in).stream().map(WorkloadName::new).toList();
    }
}
