/**
 * The subcommands. Each reads its options, calls the part that does the work, and says what came of
 * it; {@link yingda.cli.ExitCodes} gives errors their exit code in one place.
 */
@NullMarked
package yingda.cli;

import org.jspecify.annotations.NullMarked;
