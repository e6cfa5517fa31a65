package drainboard.rehearsal;

import drainboard.decode.Format;
import drainboard.decode.Recognised;
import drainboard.decode.frame.Compression;
import drainboard.event.RejectionReason;
import drainboard.event.Text;
import drainboard.node.Disposition;
import drainboard.node.Readiness;
import drainboard.rehearsal.RehearsalReport.Stalled;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A report as a person wants to read it first: what happened, where, and what is left to do.
public final class Summary {
    private static final int MOST = 40;

    private final StringBuilder out = new StringBuilder();
    private final RehearsalReport report;

    private Summary(RehearsalReport report) {
        this.report = report;
    }

    /// The summary of a report; every text of the log in it is made fit for a terminal.
    public static String of(RehearsalReport report) throws IOException {
        Summary summary = new Summary(report);
        summary.counts();
        summary.incidents();
        summary.drains();
        summary.refused();
        summary.verdict();
        return summary.out.toString();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is no dependency of ours
    private void line(String format, @Nullable Object... args) {
        out.append(String.format(Locale.ROOT, format, args)).append('\n');
    }

    private void counts() {
        report.inputs().forEach(this::input);
        StringBuilder parts = new StringBuilder();
        for (Disposition disposition : Disposition.ALL) {
            long count = report.count(disposition);
            if (count > 0) {
                parts.append(parts.isEmpty() ? "" : ", ")
                        .append(String.format(Locale.ROOT, "%,d ", count))
                        .append(disposition.wireName());
            }
        }
        line("%,d events: %s", report.read(), parts);
        if (report.repeated() > 0) {
            line("came again in a later log and left out: %,d", report.repeated());
        }
        line(
                "decisions: %,d applied, %,d refused; mismatches: %,d",
                report.decisionsApplied(), report.decisionsRefused(), report.mismatches());
        if (report.differingRecords() > 0) {
            line(
                    "recorded halts that differ from the computed ones: %,d",
                    report.differingRecords());
        }
    }

    private void input(Input input) {
        line(
                "%s: %,d lines, %,d bytes%s",
                Text.shown(input.name()), input.lines(), input.bytes(), form(input.form()));
        if (input.isTurned()) {
            line("  newest first: its records were put in order, the last one first");
        }
        if (input.gaps().count() > 0) {
            line("  lacks something; declared gaps: %,d", input.gaps().count());
            input.gaps().told().forEach(gap -> line("    %s", Text.shown(gap)));
            if (input.gaps().count() > input.gaps().told().size()) {
                line("    … and %,d more", input.gaps().count() - input.gaps().told().size());
            }
        }
    }

    private static String form(Recognised form) {
        boolean plain = form.format() == Format.NDJSON;
        String told = plain ? "" : ", " + form.format().wireName();
        return form.compression() == Compression.NONE
                ? told
                : told + ", " + form.compression().wireName();
    }

    private void incidents() throws IOException {
        long[] count = new long[1];
        report.incidents(
                incident -> {
                    if (count[0]++ == 0) {
                        line("%nIncidents");
                    }
                    if (count[0] <= MOST) {
                        line(
                                "  %-27s  %-20s %s%s, %s, %s%s  %s  [%s]",
                                time(incident.opened()),
                                Text.shown(incident.node()),
                                incident.cause().wireName(),
                                incident.raises() > 1 ? " ×" + incident.raises() : "",
                                incident.present() ? "present" : "gone",
                                latch(incident),
                                incident.acknowledged() ? "" : ", not acknowledged",
                                place(incident.position()),
                                incident.workloads().stream()
                                        .map(Text::shown)
                                        .collect(Collectors.joining(", ")));
                    }
                });
        more(count[0], "incidents");
    }

    private static String latch(ReportedIncident incident) {
        return incident.resolution() == null
                ? incident.latch()
                : incident.latch() + " by " + incident.resolution().wireName();
    }

    private void drains() throws IOException {
        long[] count = new long[1];
        report.drains(
                drain -> {
                    if (count[0]++ == 0) {
                        line("%nDrains");
                    }
                    if (count[0] <= MOST) {
                        StringBuilder spent = new StringBuilder();
                        for (int i = 0; i < ReportedDrain.COLUMNS.size(); i++) {
                            Duration one = drain.spent().get(i);
                            if (one != null) {
                                spent.append(spent.isEmpty() ? "" : ", ")
                                        .append(ReportedDrain.COLUMNS.get(i).wireName())
                                        .append(' ')
                                        .append(words(one));
                            }
                        }
                        line(
                                "  %-27s  %-20s %-11s  %s",
                                time(drain.started()),
                                Text.shown(drain.node()),
                                drain.outcome(),
                                spent);
                    }
                });
        more(count[0], "drains");
    }

    private void refused() {
        if (report.count(Disposition.REJECTED) == 0) {
            return;
        }
        line("%nRefused");
        for (RejectionReason reason : RejectionReason.ALL) {
            if (report.count(reason) > 0) {
                line("  %,d %s", report.count(reason), reason.wireName());
            }
        }
        int shown = 0;
        for (Rejected one : report.rejected()) {
            if (shown++ == MOST) {
                break;
            }
            line(
                    "  %s line %d, byte %d: %s: %s",
                    Text.shown(report.inputs().get(one.input()).name()),
                    one.line(),
                    one.offset(),
                    one.reason().wireName(),
                    Text.shown(one.detail()));
        }
        more(report.count(Disposition.REJECTED), "refused lines");
    }

    private void more(long count, String what) {
        if (count > MOST) {
            line("  … and %,d more %s; --report has them", count - MOST, what);
        }
    }

    private void verdict() throws IOException {
        Map<Readiness.Verdict, Long> verdicts = new EnumMap<>(Readiness.Verdict.class);
        long[] count = new long[2];
        report.nodes(
                node -> {
                    verdicts.merge(Readiness.of(node, false).verdict(), 1L, Long::sum);
                    count[0]++;
                    count[1] += node.incident() == null ? 0 : 1;
                });
        StringBuilder parts = new StringBuilder();
        for (Readiness.Verdict verdict : Readiness.Verdict.values()) {
            parts.append(parts.isEmpty() ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%,d ", verdicts.getOrDefault(verdict, 0L)))
                    .append(verdict.wireName());
        }
        line("%nAt the end: %,d nodes: %s; %,d halted", count[0], parts, count[1]);
        List<Stalled> stalled = report.stalled();
        if (!stalled.isEmpty()) {
            line(
                    "stalled: %s",
                    stalled.stream()
                            .limit(MOST)
                            .map(node -> Text.shown(node.node() + " in " + node.mode().wireName()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private String place(long position) {
        Input at = report.inputs().getFirst();
        for (Input input : report.inputs()) {
            if (input.first() <= position && input.places() > 0) {
                at = input;
            }
        }
        return Text.shown(at.name()) + " " + at.place(position);
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "time unknown" : instant.toString();
    }

    private static String words(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " m"
                : duration.toMinutes() + " m " + duration.toSecondsPart() + " s";
    }
}
