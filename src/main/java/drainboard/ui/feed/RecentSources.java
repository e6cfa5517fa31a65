package drainboard.ui.feed;

import drainboard.ui.control.Sanitizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The sources that were followed last, newest first. Where a secret is found may be among what is
/// kept of them, never a secret.
public final class RecentSources {
    /// How many are kept.
    public static final int MOST = 12;

    private final RecentStore store;
    private final Consumer<String> remarks;
    private final List<ConnectRequest> sources = new ArrayList<>();

    /// A recent source as it is offered.
    ///
    /// @param missing whether its file is not there any more
    public record Entry(ConnectRequest request, String words, boolean missing) {}

    /// Those that a store kept.
    ///
    /// @param remarks is told what was wrong with them
    public RecentSources(RecentStore store, Consumer<String> remarks) {
        this.store = store;
        this.remarks = remarks;
        RecentStore.Kept kept = store.load();
        kept.sources().stream().limit(MOST).forEach(sources::add);
        remark(kept.remark());
    }

    /// Puts a source in front, once.
    public void add(ConnectRequest request) {
        sources.remove(request);
        sources.addFirst(request);
        while (sources.size() > MOST) {
            sources.removeLast();
        }
        remark(store.save(List.copyOf(sources)));
    }

    private void remark(String sentence) {
        if (!sentence.isEmpty()) {
            remarks.accept(sentence);
        }
    }

    /// What can be offered now.
    public List<Entry> entries() {
        return sources.stream()
                .map(
                        one ->
                                new Entry(
                                        one,
                                        words(one),
                                        one instanceof ConnectRequest.File file
                                                && !store.isThere(file.path())))
                .toList();
    }

    static String words(ConnectRequest request) {
        return switch (request) {
            case ConnectRequest.File file -> Sanitizer.show(file.path().toString());
            case ConnectRequest.Http http -> Sanitizer.show(address(http.url()));
            case ConnectRequest.Command command ->
                    "command " + Sanitizer.show(String.join(" ", command.arguments()));
        };
    }

    /// An address without its query, which may be long.
    private static String address(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
