/**
 * What may be asked for on a terminal?
 *
 * <p>The commands {@code import}, {@code export}, {@code search}, {@code check}, {@code watch},
 * {@code train}, {@code evaluate} and {@code reindex}. Each reads its options, calls the use case
 * in {@code app} on behalf of the local caller and says what came of it. {@link
 * yingda.cli.ExitCodes} gives errors their exit code in one place: 0 done, 1 failed, 2 wrong usage
 * or rejected input.
 *
 * <p>{@link yingda.cli.Terminal} gives refusals, remarks and summaries in the language of {@code
 * LC_ALL}, {@code LC_MESSAGES} or {@code LANG}, from the texts that HTTP uses, too. There is no
 * option: a shell has said it. Help, tables and the words around what is told are English, so that
 * scripts find them.
 */
@NullMarked
package yingda.cli;

import org.jspecify.annotations.NullMarked;
