package drainboard.session;

import drainboard.journal.Kept;

import java.util.List;

/// A warning that was put aside in an earlier run, with who did it.
public record Shelving(String operator, Deed.WarningShelved deed) {

    /// Those of a journal.
    static List<Shelving> of(Kept kept) {
        return kept.shelved().stream()
                .map(
                        one ->
                                new Shelving(
                                        one.operator(),
                                        new Deed.WarningShelved(
                                                one.key(),
                                                new Deed.Weight(
                                                        one.condition(), one.level(), one.since()),
                                                one.until(),
                                                one.reason())))
                .toList();
    }
}
