/// The recipe as code: six modes, which changes are legal, what each tells a workload to do.
@NullMarked
package drainboard.lifecycle;

import org.jspecify.annotations.NullMarked;
