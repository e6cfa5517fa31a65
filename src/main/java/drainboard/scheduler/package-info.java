/// The scheduler's own command that moves a node: how a site words it, and one run of it.
///
/// May use: nothing but the words of `event` and `lifecycle`. Runs on: any thread, but a run keeps
/// the one that asked until the command has ended or was killed. It decides nothing: who runs a
/// command has asked the operator and entered it in the audit before.
@NullMarked
package drainboard.scheduler;

import org.jspecify.annotations.NullMarked;
