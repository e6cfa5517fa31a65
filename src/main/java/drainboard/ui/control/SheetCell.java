package drainboard.ui.control;

/// Text for a cell of a spreadsheet, which would read some of it as a formula and carry that out.
public final class SheetCell {
    /// With these a cell is a formula; the last four are their full-width forms.
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private SheetCell() {}

    /// The text; one that begins like a formula, be it behind spaces, has an apostrophe in front.
    public static String safe(String cell) {
        String first = cell.stripLeading();
        return !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
