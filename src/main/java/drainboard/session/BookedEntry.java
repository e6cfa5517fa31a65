package drainboard.session;

import drainboard.wire.PlainObject;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/// An entry of the audit as it stands in the file; any text of it may be anything.
///
/// @param place its place in the chain, from 0
/// @param hash its hash, in hex
/// @param wall the wall clock, as written
/// @param elapsed nanoseconds since the run began, as written
public record BookedEntry(
        long place, String hash, Who who, String wall, String elapsed, What what) {

    /// Who did it.
    ///
    /// @param account the operating system's user
    /// @param operator who they said they were; blank where it was no operator
    /// @param session the run it was done in
    public record Who(String account, String operator, String session) {}

    /// What was done.
    ///
    /// @param evidence what it rests on, as one JSON object
    /// @param attachment SHA-256 of an attached file; null where none is
    /// @param approver who approved; null where nobody did
    public record What(
            String kind,
            String target,
            String why,
            String evidence,
            @Nullable String attachment,
            @Nullable String approver,
            String result) {
        /// What it rests on, member by member as text; empty where it cannot be read.
        public Optional<Map<String, String>> members() {
            try {
                return Optional.of(PlainObject.members(evidence));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
