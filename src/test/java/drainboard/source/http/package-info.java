/// Tests of reading over HTTP.
@NullMarked
package drainboard.source.http;

import org.jspecify.annotations.NullMarked;
