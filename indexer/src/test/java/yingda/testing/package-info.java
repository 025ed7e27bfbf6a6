/** What tests of several packages share. */
@NullMarked
package yingda.testing;

import org.jspecify.annotations.NullMarked;
