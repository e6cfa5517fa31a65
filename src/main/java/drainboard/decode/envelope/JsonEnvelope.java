package drainboard.decode.envelope;

import drainboard.decode.envelope.Vendor.Verdict;
import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import java.util.List;
import java.util.function.Consumer;

/// Records and pages of a log system that writes JSON.
final class JsonEnvelope implements Envelope {
    private static final String LONGER = "longer than 1,048,576 bytes";

    private final Vendor vendor;
    private final Taking taking;

    JsonEnvelope(Vendor vendor, Taking taking) {
        this.vendor = vendor;
        this.taking = taking;
    }

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        Json whole;
        try {
            whole = JsonTree.page(record.bytes(), record.from(), record.to(), vendor.lists());
        } catch (JsonTree.Malformed e) {
            out.accept(new Opened.Wrong(record, RejectionReason.MALFORMED, e.detail()));
            return;
        }
        Verdict verdict = vendor.check().verdict(whole);
        if (verdict != null) {
            switch (verdict.fate()) {
                case REFUSED ->
                        out.accept(
                                new Opened.Wrong(
                                        record, RejectionReason.MALFORMED, verdict.detail()));
                case NOT_OURS -> out.accept(new Opened.NotOurs(record, verdict.detail()));
                case DROPPED -> {}
            }
            return;
        }
        List<Vendor.Listed> records = vendor.records(whole);
        if (records == null) {
            alone(record, whole, out);
        } else {
            new Walk(record, out).all(records);
        }
    }

    private void alone(Frame record, Json whole, Consumer<Opened> out) {
        if (record.length() > Frame.LONGEST) {
            out.accept(new Opened.Wrong(record, RejectionReason.TOO_LONG, LONGER));
        } else {
            out.accept(taking.take(record, whole, record.bytes(), vendor.keyOf(whole)));
        }
    }

    /// The records of a page, each with its own place.
    private final class Walk {
        private final Frame page;
        private final Consumer<Opened> out;
        private int seen;
        private long line;

        Walk(Frame page, Consumer<Opened> out) {
            this.page = page;
            this.out = out;
            this.seen = page.from();
            this.line = page.line();
        }

        void all(List<Vendor.Listed> records) {
            for (int i = 0; i < records.size(); i++) {
                boolean last = i == records.size() - 1;
                out.accept(opened(records.get(i), last));
            }
        }

        private Opened opened(Vendor.Listed listed, boolean last) {
            Json item = listed.item();
            Frame part = part(item, last);
            if (part.length() > Frame.LONGEST) {
                return new Opened.Wrong(part, RejectionReason.TOO_LONG, LONGER);
            }
            try {
                Json value = JsonTree.read(page.bytes(), item.from(), item.to());
                if (listed.columns().isEmpty()) {
                    return taking.take(part, value, page.bytes(), vendor.keyOf(value));
                }
                byte[] row = Rows.object(value, listed.columns(), page.bytes());
                Json made = JsonTree.read(row, 0, row.length);
                return taking.take(part, made, row, vendor.keyOf(made));
            } catch (JsonTree.Malformed e) {
                return new Opened.Wrong(part, RejectionReason.MALFORMED, e.detail());
            }
        }

        /// Until its last record was given, reading goes on at the begin of the page.
        private Frame part(Json item, boolean last) {
            if (item.from() < seen) {
                seen = page.from();
                line = page.line();
            }
            for (; seen < item.from(); seen++) {
                if (page.bytes()[seen] == '\n') {
                    line++;
                }
            }
            Frame part = page.part(item.from(), item.to(), line);
            return last
                    ? part
                    : new Frame(
                            part.bytes(),
                            part.from(),
                            part.to(),
                            part.line(),
                            part.offset(),
                            page.offset(),
                            part.extent());
        }
    }
}
