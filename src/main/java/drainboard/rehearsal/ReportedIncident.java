package drainboard.rehearsal;

import drainboard.event.HaltCause;
import drainboard.event.Resolution;

import org.jspecify.annotations.Nullable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An incident as the report tells it.
///
/// @param present whether its node was still in fence_lost
/// @param latch `held`, `authorised` or `released`
record ReportedIncident(
        long position,
        String node,
        HaltCause cause,
        @Nullable Instant opened,
        int raises,
        boolean present,
        boolean acknowledged,
        String latch,
        @Nullable Resolution resolution,
        List<String> workloads) {

    void write(DataOutput out) throws IOException {
        Packed.text(out, node);
        Packed.text(out, cause.wireName());
        Packed.instant(out, opened);
        out.writeInt(raises);
        out.writeBoolean(present);
        out.writeBoolean(acknowledged);
        Packed.text(out, latch);
        Packed.text(out, resolution == null ? "" : resolution.wireName());
        out.writeInt(workloads.size());
        for (String workload : workloads) {
            Packed.text(out, workload);
        }
    }

    static ReportedIncident read(long position, DataInput in) throws IOException {
        String node = Packed.text(in);
        HaltCause cause = HaltCause.named(Packed.text(in)).orElseThrow(IOException::new);
        Instant opened = Packed.instant(in);
        int raises = in.readInt();
        boolean present = in.readBoolean();
        boolean acknowledged = in.readBoolean();
        String latch = Packed.text(in);
        Resolution resolution = Resolution.named(Packed.text(in)).orElse(null);
        List<String> workloads = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            workloads.add(Packed.text(in));
        }
        return new ReportedIncident(
                position,
                node,
                cause,
                opened,
                raises,
                present,
                acknowledged,
                latch,
                resolution,
                workloads);
    }
}
