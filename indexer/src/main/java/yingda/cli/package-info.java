/**
 * The subcommands. Each takes {@code --data DIR}; it exits with 0 when it is done, 1 when it failed
 * and 2 when usage or input was wrong, and then says what to do on standard error.
 */
@NullMarked
package yingda.cli;

import org.jspecify.annotations.NullMarked;
