package drainboard.ui.node;

import drainboard.ui.control.Look;

import java.util.List;

/// The inspector's page about one placement or node.
///
/// @param title whose page it is, whole however long that is
/// @param lastKnown whether nobody can vouch for the mode
/// @param readiness the verdict in one word; blank where nothing is chosen
/// @param reasons all that stands behind the verdict, in plain words
record Page(
        String title,
        Look look,
        String mode,
        boolean lastKnown,
        String readiness,
        List<String> reasons,
        List<Section> sections) {
    Page {
        reasons = List.copyOf(reasons);
        sections = List.copyOf(sections);
    }

    /// A headed part of the page.
    record Section(String head, List<Line> lines) {
        Section {
            lines = List.copyOf(lines);
        }

        /// The part as it is copied.
        String text() {
            StringBuilder text = new StringBuilder(head).append('\n');
            lines.forEach(line -> text.append(line.text()).append('\n'));
            return text.toString();
        }
    }

    /// Whether it tells of anything at all.
    boolean isOfSomething() {
        return !readiness.isEmpty() || !sections.isEmpty();
    }

    /// The whole page as it is copied.
    String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        text.append(mode.isEmpty() ? "" : mode + "\n");
        text.append(readiness.isEmpty() ? "" : "Readiness " + readiness + "\n");
        reasons.forEach(reason -> text.append("- ").append(reason).append('\n'));
        for (Section section : sections) {
            text.append('\n').append(section.text());
        }
        return text.toString();
    }
}
