package drainboard.ui.drain;

import drainboard.fleet.DrainHistory.Expected;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.session.Freshness;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.drain.DrainRow.Work;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// What the cells of a row say at one moment.
///
/// @param freshness whether what is shown is only last known
/// @param flat how long work in flight may stay level before it counts as not falling
public record DrainWords(
        Instant now, Map<NodeMode, Expected> expected, Freshness freshness, Duration flat) {
    /// As it is where nobody set it.
    static final Duration FLAT = Duration.ofMinutes(2);

    private static final Duration LONG = Duration.ofHours(1);

    /// So much of two names is more than the widest cell can show.
    private static final int MOST = 800;

    /// The longest text that one line of the column of work in flight holds.
    static final int NARROW = 11;

    /// A cell of two lines.
    ///
    /// @param struck what stands struck through at the end of the second line
    /// @param warned whether a warning stands before the second line
    public record Lines(String first, String second, String struck, boolean warned) {
        static final Lines NONE = new Lines("", "");

        Lines(String first, String second) {
            this(first, second, "", false);
        }
    }

    /// That there are drains which a filter hides.
    static String hidden(String asked, int count) {
        return "No drain matches "
                + Sanitizer.show(asked)
                + ". "
                + count
                + (count == 1 ? " is hidden." : " are hidden.");
    }

    boolean isLost(DrainRow row) {
        return freshness.isStale(row.key().node());
    }

    /// What it is, and where; its service where its place is not known.
    public Lines name(DrainRow row) {
        String place = row.name().place();
        String where = row.name().node() + "  " + (place.isEmpty() ? row.name().service() : place);
        return new Lines(row.name().workload(), Sanitizer.begun(where.strip(), MOST));
    }

    /// Its mode and the time in it, or how long ago it was last known.
    public Lines mode(DrainRow row) {
        String told = isLost(row) ? ("last known " + known(row)).strip() : age(row);
        // No column holds the longest mode, its question mark and that it is held in one line.
        return row.course().isUnsure()
                ? new Lines(row.course().unheld(), (row.course().held() ? "held, " : "") + told)
                : new Lines(row.course().word(), told);
    }

    /// How long it has been in its mode.
    String age(DrainRow row) {
        Instant since = row.course().since();
        return since == null ? "since unknown" : Ages.words(Duration.between(since, now));
    }

    /// How long ago it was last known; blank where that is not known either.
    String known(DrainRow row) {
        Instant known = freshness.lastKnown(row.key().node());
        return known == null ? "" : Ages.brief(Duration.between(known, now));
    }

    /// The work in flight and the age of that report.
    public Lines inFlight(DrainRow row) {
        Work work = row.work();
        if (isLost(row)) {
            return new Lines(
                    "?", work.last() < 0 ? before(work, "no report") : "was " + work.last());
        }
        if (work.last() < 0) {
            return new Lines("no report", before(work, ""));
        }
        String told = work.last() == 0 ? "0" : work.last() + " of " + work.peak();
        if (work.superseded()) {
            return new Lines(told.length() > NARROW ? "" + work.last() : told, "before ckpt");
        }
        if (told.length() > NARROW) {
            return new Lines("" + work.last(), "of " + work.peak());
        }
        Instant reported = work.reported();
        return new Lines(
                told, reported == null ? "" : Ages.brief(Duration.between(reported, now)) + " ago");
    }

    /// What was said before this drain and counts still.
    private static String before(Work work, String none) {
        return work.before() > 0 ? work.before() + " before" : none;
    }

    /// The work in flight, and below whether it falls, where there is room for that.
    public Lines trend(DrainRow row) {
        Lines brief = inFlight(row);
        Instant fell = row.work().fell();
        boolean great = brief.second().startsWith("of ");
        if (isLost(row) || row.bucket() != DrainNeed.IN_FLIGHT || fell == null || great) {
            return brief;
        }
        Duration age = Duration.between(fell, now);
        boolean level = age.compareTo(flat) >= 0;
        if (!level && row.work().last() == row.work().peak()) {
            return brief;
        }
        String way = level ? "– flat " + Ages.brief(age) : "▼ falling";
        return new Lines(
                brief.first(), brief.second().isEmpty() ? way : way + ", " + brief.second());
    }

    /// The time in the present step, and what is usual.
    public Lines elapsed(DrainRow row) {
        return switch (row.need()) {
            case HALTED, HELD, AUTHORISED ->
                    new Lines(
                            "halted",
                            row.checkpoint().isEmpty() ? "no checkpoint" : row.checkpoint());
            case STALE -> new Lines("unknown", "last known");
            case LEFT -> new Lines("", "");
            case STALLED -> new Lines(against(row), "stalled" + limit(row), "", true);
            case DOUBTED, NO_REPORT, IN_FLIGHT, SCHEDULER, READY ->
                    new Lines(
                            against(row),
                            row.checkpoint().isEmpty() ? usual(row) : row.checkpoint());
        };
    }

    private String against(DrainRow row) {
        Duration lasted = row.course().lasted(now);
        if (lasted == null) {
            return "unknown";
        }
        Expected usual = expected.get(row.course().step());
        boolean brief =
                usual != null
                        && usual.limit().isPresent()
                        && lasted.compareTo(LONG) < 0
                        && usual.median().compareTo(LONG) < 0;
        return Ages.elapsed(lasted)
                + (usual != null && brief ? " of ~" + Ages.elapsed(usual.median()) : "");
    }

    private String usual(DrainRow row) {
        Expected usual = expected.get(row.course().step());
        if (usual == null || usual.limit().isEmpty()) {
            return "no baseline, n " + (usual == null ? 0 : usual.count());
        }
        return "median " + Ages.elapsed(usual.median()) + ", n " + usual.count();
    }

    private String limit(DrainRow row) {
        Expected usual = expected.get(row.course().step());
        return usual == null ? "" : usual.limit().map(l -> " past " + Ages.elapsed(l)).orElse("");
    }

    /// Why it is not done, and what was withheld from it.
    public Lines why(DrainRow row) {
        WorkloadAction kept = row.withheld();
        if (kept != null) {
            return new Lines(reason(row), "withheld", brief(kept), false);
        }
        return new Lines(
                reason(row), row.bucket() == DrainNeed.AUTHORISED ? "clear authorised" : "");
    }

    /// Why it is not done, without what was withheld.
    String whyWhole(DrainRow row) {
        return reason(row) + (row.bucket() == DrainNeed.AUTHORISED ? ", clear authorised" : "");
    }

    /// What it waits for.
    String reason(DrainRow row) {
        return switch (row.bucket()) {
            case HALTED, HELD -> "Waiting for you";
            case AUTHORISED -> "Scheduler";
            case STALE -> "Unknown: stale";
            case DOUBTED -> "Unknown: doubt";
            case STALLED -> "Stalled";
            case NO_REPORT -> "No report";
            case IN_FLIGHT -> falling(row.work().fell(), row.work().last() < row.work().peak());
            case SCHEDULER -> "Scheduler";
            case READY -> "Ready to touch";
            case LEFT -> row.course().steps().done() > 0 ? "Completed" : "Ended";
        };
    }

    private String falling(@Nullable Instant fell, boolean everFell) {
        if (fell == null) {
            return "In flight";
        }
        Duration age = Duration.between(fell, now);
        if (age.compareTo(flat) >= 0) {
            return "Not falling " + Ages.brief(age);
        }
        return everFell ? "In flight, falling" : "In flight";
    }

    static String brief(WorkloadAction action) {
        return switch (action) {
            case ACCEPT -> "accept";
            case CHECKPOINT_AND_DRAIN -> "drain";
            case PERSIST_FINAL_CHECKPOINT -> "persist final";
            case QUIESCE -> "quiesce";
            case RESUME_FROM_CHECKPOINT -> "resume";
            case HALT -> "halt";
        };
    }

    /// The whole row in one sentence, for those who do not see it.
    public String spoken(DrainRow row) {
        return String.join(
                ", ",
                row.name().workload() + " on " + row.name().node(),
                mode(row).first().toLowerCase(Locale.ROOT) + " " + mode(row).second(),
                work(row),
                elapsed(row).first(),
                waiting(row) + withheld(row, ", "));
    }

    private String waiting(DrainRow row) {
        return row.bucket() == DrainNeed.AUTHORISED
                ? "clear authorised, waiting for the scheduler"
                : reason(row).toLowerCase(Locale.ROOT);
    }

    /// What the row has no room for.
    public String tip(DrainRow row) {
        return row.name().workload()
                + " on "
                + name(row).second()
                + (row.name().service().isEmpty() ? "" : ", service " + row.name().service())
                + "\n"
                + mode(row).first()
                + ", "
                + mode(row).second()
                + "\n"
                + work(row)
                + (row.isHalted() ? "\nhalted, " + waiting(row) : "")
                + withheld(row, "\n");
    }

    private static String withheld(DrainRow row, String before) {
        WorkloadAction kept = row.withheld();
        return kept == null ? "" : before + "withheld " + kept.wireName();
    }

    private String work(DrainRow row) {
        return row.work().words() + (isLost(row) && row.work().last() >= 0 ? ", last known" : "");
    }
}
