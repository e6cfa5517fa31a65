package drainboard.event;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What an operator decided, whether by a button or read from a log: the same record.
public sealed interface OperatorDecision extends NodeEvent {
    /// Who decided, as written; may be blank, which the rules refuse.
    String operator();

    /// The raise that the operator saw; null where none was named.
    @Nullable Long raise();

    /// `halt_acknowledged`: seen, nothing released.
    ///
    /// @param note what the operator had to say of it, for the audit alone; blank where nothing
    record Acknowledgement(
            NodeId node, String operator, @Nullable Long raise, Stamp stamp, String note)
            implements OperatorDecision {

        /// One of which the operator had nothing to say, as all are that come with a stream.
        public Acknowledgement(NodeId node, String operator, @Nullable Long raise, Stamp stamp) {
            this(node, operator, raise, stamp, "");
        }
    }

    /// `forensic_clear`: the node was examined and its halt may end (lifecycle.md section 10).
    ///
    /// @param verified what was verified, as written; the rules refuse unknown names
    /// @param preview what the operator was shown would be released; null where nothing was shown
    record ForensicClear(
            NodeId node,
            String operator,
            String reason,
            List<String> verified,
            @Nullable Resolution resolution,
            @Nullable String approver,
            @Nullable Long raise,
            @Nullable List<Release> preview,
            Stamp stamp)
            implements OperatorDecision {
        public ForensicClear {
            verified = List.copyOf(verified);
            preview = preview == null ? null : List.copyOf(preview);
        }
    }
}
