package drainboard.ui.feed;

import java.nio.file.Path;
import java.util.List;

/// Where the recent sources are kept between runs.
public interface RecentStore {
    /// Keeps nothing.
    RecentStore NONE =
            new RecentStore() {
                @Override
                public Kept load() {
                    return new Kept(List.of(), "");
                }

                @Override
                public String save(List<ConnectRequest> sources) {
                    return "";
                }

                @Override
                public boolean isThere(Path file) {
                    return true;
                }
            };

    /// What was kept.
    ///
    /// @param sources newest first
    /// @param remark a sentence for the operator; blank where there is nothing to say
    record Kept(List<ConnectRequest> sources, String remark) {
        public Kept {
            sources = List.copyOf(sources);
        }
    }

    /// Reads them; what cannot be read is started anew, and said so.
    Kept load();

    /// Keeps them, and says in a sentence why that failed, or blank.
    String save(List<ConnectRequest> sources);

    /// Whether a file still exists.
    boolean isThere(Path file);
}
