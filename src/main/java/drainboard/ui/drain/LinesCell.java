package drainboard.ui.drain;

import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;

/// A cell with a line of text above a smaller one.
final class LinesCell extends DrainCell {
    private final BiFunction<DrainWords, DrainRow, DrainWords.Lines> words;
    private final BiFunction<GroupWords, DrainGroup, DrainWords.Lines> heads;
    private final TwoLines lines;
    private BiFunction<DrainWords, DrainRow, DrainWords.Lines> wide;
    private @Nullable BiFunction<DrainWords, DrainRow, DrainWords.Lines> inOne;
    private @Nullable BiFunction<GroupWords, DrainGroup, DrainWords.Lines> headInOne;
    private double wideFrom = Double.MAX_VALUE;

    /// @param style how the line above looks
    /// @param words what a row says
    /// @param heads what a header says
    LinesCell(
            DrainViewModel model,
            String style,
            BiFunction<DrainWords, DrainRow, DrainWords.Lines> words,
            BiFunction<GroupWords, DrainGroup, DrainWords.Lines> heads) {
        super(model);
        this.words = words;
        this.wide = words;
        this.heads = heads;
        lines = new TwoLines(style);
        fill(lines);
    }

    /// Says more of a row where the cell is wide enough.
    LinesCell wide(double from, BiFunction<DrainWords, DrainRow, DrainWords.Lines> more) {
        wide = more;
        wideFrom = from;
        widthProperty().subscribe(this::refresh);
        return this;
    }

    /// Says it otherwise where there is room for one line only.
    LinesCell inOne(BiFunction<DrainWords, DrainRow, DrainWords.Lines> brief) {
        inOne = brief;
        return this;
    }

    /// Says it of a node otherwise where there is room for one line only.
    LinesCell headInOne(BiFunction<GroupWords, DrainGroup, DrainWords.Lines> brief) {
        headInOne = brief;
        return this;
    }

    @Override
    void draw(DrainWords now, DrainRow row) {
        if (inOne != null && isLow()) {
            lines.showInOne(inOne.apply(now, row));
            return;
        }
        lines.show((getWidth() < wideFrom ? words : wide).apply(now, row));
    }

    @Override
    void draw(GroupWords now, DrainGroup group) {
        if (headInOne != null && isLow()) {
            lines.showInOne(headInOne.apply(now, group));
            return;
        }
        lines.show(heads.apply(now, group));
    }

    @Override
    void clear() {
        lines.setVisible(false);
    }
}
