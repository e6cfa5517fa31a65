package drainboard.session;

import java.util.List;

/// How the chain of the audit stands, as far as it was checked.
public sealed interface ChainState {
    /// It is being checked.
    ///
    /// @param done how many entries are checked
    /// @param of how many there are; 0 where that is not known yet
    record Checking(long done, long of) implements ChainState {}

    /// Every entry up to the head is there, in order and as it was written.
    ///
    /// @param head the newest entry, as `SEQ:HASH`
    /// @param notes what is not wrong but ought to be known, as sentences
    record Whole(long entries, String head, List<String> notes) implements ChainState {}

    /// From a place on nothing can be relied on.
    record Broken(long place, String why) implements ChainState {}

    /// It cannot be told.
    record Unreadable(String why) implements ChainState {}
}
