/**
 * What a document should be looked at for before it is published.
 *
 * <p>A {@link yingda.checks.Finding} is a warning with its place: nothing is ever refused for it.
 * Staff pass over a list that is mostly wrong, so every rule rather misses something than cries
 * wolf; a document can waive a rule with a reason.
 *
 * <pre>{@code
 * CheckReport report = checker.check(document);
 * report.findings().getFirst().message().zh(); // 与 faq/refund#3 的数字不一致：7 天、15 天
 * }</pre>
 */
@NullMarked
package yingda.checks;

import org.jspecify.annotations.NullMarked;
