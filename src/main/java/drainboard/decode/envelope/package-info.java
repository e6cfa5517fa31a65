/// Where the event sits in a record: what each log system wraps around it.
///
/// May use: the vocabulary, `decode.frame`, Jackson's streaming parser. Knows vendors, not the
/// fields of our events. Runs on: the thread of its caller.
@NullMarked
package drainboard.decode.envelope;

import org.jspecify.annotations.NullMarked;
