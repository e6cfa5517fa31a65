package drainboard.journal;

import drainboard.wire.PlainObject;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Computes from the audit alone how the halt of each node stands, and compares it with the state
/// that was kept.
final class AuditState {
    private AuditState() {}

    /// Where the two differ, in sentences for the operator.
    static List<String> differences(Connection from, List<KeptNode> nodes)
            throws JournalException, SQLException {
        Map<String, String> told = told(from);
        List<String> differences = new ArrayList<>();
        for (KeptNode node : nodes) {
            String key = Standing.target(node.state().node());
            String kept = Standing.of(node.state());
            String audited = told.getOrDefault(key, "none");
            told.remove(key);
            if (!kept.equals(audited)) {
                differences.add(
                        key + ": its state says \"" + kept + "\", the audit \"" + audited + "\".");
            }
        }
        told.forEach(
                (key, audited) -> {
                    if (!audited.equals("none")) {
                        differences.add(
                                key
                                        + ": nothing is kept of it, the audit says \""
                                        + audited
                                        + "\".");
                    }
                });
        return differences;
    }

    private static Map<String, String> told(Connection from) throws JournalException, SQLException {
        Map<String, String> told = new HashMap<>();
        try (Statement statement = from.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "SELECT target, evidence, max(seq) FROM audit WHERE kind IN"
                                    + " ('halt_raised', 'halt_changed', 'halt_acknowledged',"
                                    + " 'forensic_clear', 'authorisation_voided', 'halt_cleared',"
                                    + " 'decision_withdrawn') GROUP BY target")) {
            while (found.next()) {
                String key = found.getString(1);
                PlainObject.text(found.getString(2), Standing.MEMBER)
                        .ifPresent(standing -> told.put(key, standing));
            }
            return told;
        } catch (IllegalArgumentException e) {
            throw new JournalException.Broken("An entry of the audit holds no evidence.", e);
        }
    }
}
