/// Events over HTTP: server-sent events, streams of lines and cursor pages, read without losing or
/// doubling what a server, a proxy or a network may cut, stall or repeat.
///
/// May use: OkHttp, `java.net`, TLS, `decode`. Runs on: one virtual thread per source, which blocks
/// in its sink when the reader behind it is busy. Knows no fields of our events but their keys and
/// times. No secret is in any sentence, name or text form.
@NullMarked
package drainboard.source.http;

import org.jspecify.annotations.NullMarked;
