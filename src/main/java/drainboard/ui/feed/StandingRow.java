package drainboard.ui.feed;

/// How a source stands that shows nothing, or nothing new, and what can be done about it.
///
/// @param key its name as it came; blank where the row is about no single one
/// @param sentence safe to show
/// @param notable whether that is worth telling where the sources are listed anyway
/// @param refusal why that cannot be done now, as a sentence; blank where it can
public record StandingRow(
        String key, String sentence, boolean notable, Remedy remedy, String refusal) {
    /// What can be done.
    public enum Remedy {
        NONE(""),
        TRY("Try now"),
        MAPPING("Field mapping"),
        REJECTIONS("Rejections"),
        CONNECT("Connect again…");

        private final String words;

        Remedy(String words) {
            this.words = words;
        }

        /// As a button says it; blank for nothing.
        public String words() {
            return words;
        }
    }

    static StandingRow said(String key, String sentence, boolean notable) {
        return new StandingRow(key, sentence, notable, Remedy.NONE, "");
    }
}
