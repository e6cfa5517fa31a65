/// The walls of the house as tests: what the rooms may use, and how their sources must look.
///
/// Every rule is a function over sources or classes that answers with its findings, so that the
/// tests can show it both the house and an offender.
@NullMarked
package drainboard.arch;

import org.jspecify.annotations.NullMarked;
