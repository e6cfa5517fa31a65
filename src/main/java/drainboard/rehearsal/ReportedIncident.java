package drainboard.rehearsal;

import drainboard.event.HaltCause;
import drainboard.event.Resolution;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
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
    private static final int FIXED = 64;

    int size() {
        int size = FIXED + Packed.size(node) + Packed.size(cause.wireName()) + Packed.size(latch);
        size += resolution == null ? Integer.BYTES : Packed.size(resolution.wireName());
        for (String workload : workloads) {
            size += Packed.size(workload);
        }
        return size;
    }

    void write(ByteBuffer out) {
        Packed.text(out, node);
        Packed.text(out, cause.wireName());
        Packed.instant(out, opened);
        out.putInt(raises);
        Packed.flag(out, present);
        Packed.flag(out, acknowledged);
        Packed.text(out, latch);
        Packed.text(out, resolution == null ? "" : resolution.wireName());
        out.putInt(workloads.size());
        for (String workload : workloads) {
            Packed.text(out, workload);
        }
    }

    static ReportedIncident read(long position, ByteBuffer in) {
        String node = Packed.text(in);
        HaltCause cause = HaltCause.named(Packed.text(in)).orElseThrow();
        Instant opened = Packed.instant(in);
        int raises = in.getInt();
        boolean present = Packed.flag(in);
        boolean acknowledged = Packed.flag(in);
        String latch = Packed.text(in);
        Resolution resolution = Resolution.named(Packed.text(in)).orElse(null);
        List<String> workloads = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
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
