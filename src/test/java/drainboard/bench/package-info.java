/// Tests of what measures the product.
@NullMarked
package drainboard.bench;

import org.jspecify.annotations.NullMarked;
