/** What every store must do: a store's own test extends each of these and opens that store. */
@NullMarked
package yingda.contract;

import org.jspecify.annotations.NullMarked;
