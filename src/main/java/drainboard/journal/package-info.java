/// What is never forgotten: what was taken, where it led, how far each source was read, and who
/// decided what, in one SQLite file.
///
/// May use: SQL, files, hashes; the core's states to write them down. Runs on: the thread that
/// opened it, one at a time. Every unit is one commit; a commit that fails is unknown until the
/// file was opened again and looked at. The audit is a hash chain: a change in it is found, by whom
/// is not.
@NullMarked
package drainboard.journal;

import org.jspecify.annotations.NullMarked;
