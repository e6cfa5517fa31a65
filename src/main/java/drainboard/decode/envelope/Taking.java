package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;

import org.jspecify.annotations.Nullable;

/// How the one event in a record of JSON is found.
interface Taking {
    /// What is in a record.
    ///
    /// @param bytes what the value was read from
    /// @param key what the log system calls the record; null where it does not
    Opened take(Frame record, Json value, byte[] bytes, @Nullable String key);

    /// By the site's own pointers where it has any, else by what the record itself says.
    static Taking of(Wanted wanted) {
        return of(wanted, false);
    }

    /// The same of a system that writes every value as text.
    ///
    /// @param texts whether it does
    static Taking of(Wanted wanted, boolean texts) {
        return wanted.mapping().isNone()
                ? (record, value, bytes, key) ->
                        new Candidates(record, wanted.bare(), texts, true)
                                .look(value, bytes)
                                .opened(key)
                : new MappedTaking(wanted.mapping());
    }
}
