package drainboard.ui.alert;

import drainboard.session.Freshness;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Times;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.Saying;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Writes notices: who, what happened, what follows, what helps and since when. They do not tick,
/// so no age stands in them; names that others gave stand in the body alone.
///
/// @param times in which zone times are shown
public record NoticeText(Times times) {
    private static final int NAMED = 3;

    Notice of(long id, Raise.Kind kind, List<Raise> raises, Freshness freshness) {
        boolean critical = kind == Raise.Kind.HALT;
        Alarm first = raises.getFirst().alarm();
        if (raises.size() == 1) {
            String on = first.node() == null ? "" : " on " + first.asset();
            return new Notice(
                    id,
                    critical,
                    "Drainboard: " + first.condition() + on,
                    one(first, kind, first.lastKnown(freshness)));
        }
        return new Notice(
                id,
                critical,
                "Drainboard: " + Figures.count(raises.size()) + " × " + first.condition(),
                many(raises, kind, freshness));
    }

    private String one(Alarm alarm, Raise.Kind kind, Saying lastKnown) {
        String said = alarm.consequence().lasting(times);
        return said + since(alarm.since(), said) + lastKnown(lastKnown) + " " + kind.advice();
    }

    private String lastKnown(Saying said) {
        String words = said.lasting(times);
        return words.isEmpty() ? "" : " L" + words.substring(1) + ".";
    }

    /// Since when, where that was not said.
    private String since(@Nullable Instant since, String said) {
        if (since == null) {
            return "";
        }
        String time = times.seconds(since);
        return said.contains(time) ? "" : " Since " + time + ".";
    }

    private String many(List<Raise> raises, Raise.Kind kind, Freshness freshness) {
        StringBuilder out = new StringBuilder();
        for (Raise raise : raises.subList(0, Math.min(NAMED, raises.size()))) {
            out.append(out.isEmpty() ? "" : ", ").append(placed(raise.alarm()));
        }
        if (raises.size() > NAMED) {
            out.append(" and ").append(Figures.count(raises.size() - NAMED)).append(" more");
            out.append(racks(raises));
        }
        out.append(follows(kind));
        Instant earliest =
                raises.stream()
                        .map(raise -> raise.alarm().since())
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null);
        if (earliest != null) {
            out.append(" First: ").append(times.seconds(earliest)).append('.');
        }
        out.append(lastKnown(raises, freshness));
        return out.append(' ').append(kind.advice()).toString();
    }

    private static String lastKnown(List<Raise> raises, Freshness freshness) {
        long some =
                raises.stream()
                        .filter(raise -> raise.alarm().lastKnown(freshness).isAnything())
                        .count();
        if (some == 0) {
            return "";
        }
        String which = some == raises.size() ? "All" : Figures.count(some) + " of them";
        return " " + which + (some == 1 ? " is" : " are") + " only last known.";
    }

    private static String placed(Alarm alarm) {
        return alarm.asset() + (alarm.rack().isEmpty() ? "" : " " + alarm.rack());
    }

    /// The racks of all, where not every one is named.
    private static String racks(List<Raise> raises) {
        List<String> racks = raises.stream().map(raise -> raise.alarm().rack()).distinct().toList();
        List<String> known = racks.stream().filter(rack -> !rack.isEmpty()).toList();
        if (known.isEmpty()) {
            return "";
        }
        if (racks.size() == 1) {
            return ", all in " + known.getFirst();
        }
        String some = String.join(", ", known.subList(0, Math.min(NAMED, known.size())));
        return ", in "
                + some
                + (known.size() > NAMED
                        ? " and " + Figures.count(known.size() - NAMED) + " more racks"
                        : "")
                + (racks.size() > known.size() ? ", some in no known rack" : "");
    }

    private static String follows(Raise.Kind kind) {
        return switch (kind) {
            case HALT -> ": their workloads are held. Nobody has acknowledged.";
            case REFUSED -> ": events that name fence_lost were not taken; true modes in doubt.";
            case SOURCE -> ": what hangs on them is only last known.";
            case JOURNAL -> ": the record cannot be relied on.";
        };
    }
}
