/// What a run leaves behind for whoever looks for a fault: its log, the file of a crash, and the
/// folder of both packed for another to read.
///
/// May use: files, threads, `java.util.logging`, the JDK's management. Runs on: any thread may tell
/// it something; files are written on a thread of its own, save those of a crash. Nothing that it
/// fails with reaches who told it. It never holds an event's text or a secret. Implements ux.md
/// section D, logs.
@NullMarked
package drainboard.log;

import org.jspecify.annotations.NullMarked;
