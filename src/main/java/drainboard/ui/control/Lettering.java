package drainboard.ui.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/// Measures words that are drawn, and cuts those without room in their middle: a canvas would press
/// their letters together until nobody can read them. The FX thread alone uses it.
public final class Lettering {
    private static final String CUT = "…";
    private static final int MOST_MEASURED = 2000;
    private static final int LONGEST = 400;

    private final Text ruler = new Text();
    private final Map<String, Double> measured = new HashMap<>();

    /// Has measured nothing yet.
    public Lettering() {}

    /// How wide words are in a face.
    public double width(String words, Font font) {
        if (!font.equals(ruler.getFont()) || measured.size() > MOST_MEASURED) {
            measured.clear();
            ruler.setFont(font);
        }
        return measured.computeIfAbsent(words, this::measure);
    }

    private double measure(String words) {
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
    }

    /// The words, or as much of their beginning and their end as there is room for.
    public String within(String words, double room, Font font) {
        int count = words.codePointCount(0, words.length());
        if (count <= LONGEST && width(words, font) <= room) {
            return words;
        }
        int least = 0;
        int most = Math.min(count, LONGEST) - 1;
        while (least < most) {
            int kept = (least + most + 1) / 2;
            if (width(cut(words, count, kept), font) <= room) {
                least = kept;
            } else {
                most = kept - 1;
            }
        }
        return least == 0 ? "" : cut(words, count, least);
    }

    private static String cut(String words, int count, int kept) {
        int end = words.offsetByCodePoints(0, (kept + 1) / 2);
        int tail = words.offsetByCodePoints(0, count - kept / 2);
        return words.substring(0, end) + CUT + words.substring(tail);
    }
}
