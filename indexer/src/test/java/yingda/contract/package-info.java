/**
 * What every store and every index engine must do: the test of one extends each of these and opens
 * that store or engine.
 */
@NullMarked
package yingda.contract;

import org.jspecify.annotations.NullMarked;
