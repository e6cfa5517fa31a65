package drainboard.ui.dossier;

import java.util.List;
import java.util.stream.Collectors;

/// A dossier as it is copied, for a mail or a ticket.
final class DossierText {
    private DossierText() {}

    static String of(
            String head, String reach, List<DrainLine> drains, List<HappenedLine> happened) {
        StringBuilder text = new StringBuilder(head).append('\n').append(reach).append("\n\n");
        text.append("Drains, newest first\n");
        drains.forEach(one -> text.append(drain(one)).append('\n'));
        text.append(drains.isEmpty() ? "none\n" : "").append("\nWhat happened, newest first\n");
        happened.forEach(one -> text.append(happened(one)).append('\n'));
        return text.append(happened.isEmpty() ? "nothing\n" : "").toString();
    }

    private static String drain(DrainLine one) {
        return one.crumb()
                + "  "
                + one.outcome().text()
                + "  lasted "
                + one.lasted().above()
                + "  steps "
                + one.steps().stream()
                        .map(step -> step.above().isEmpty() ? "–" : step.above())
                        .collect(Collectors.joining(" / "))
                + "  "
                + one.who().text();
    }

    private static String happened(HappenedLine one) {
        return one.time().below()
                + " "
                + one.time().above()
                + "  "
                + one.what().text()
                + (one.who().text().isEmpty() ? "" : "  " + one.who().text())
                + "\n"
                + one.details().indent(2).stripTrailing();
    }
}
