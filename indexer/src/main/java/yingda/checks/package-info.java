/**
 * What should be mended before this is published?
 *
 * <p>{@code DocumentChecker} looks through a document and tells {@link yingda.checks.Finding}s,
 * each with its place: the same or nearly the same question elsewhere, an answer to it with another
 * number, uncertain or stiff wording, dead links. They are warnings; nothing is refused for them.
 *
 * <pre>{@code
 * CheckReport report = checker.check(document);
 * report.findings().getFirst().message().text(Language.ZH); // 与 faq/refund#3 的数字不一致：7 天、15 天
 * }</pre>
 *
 * <p>Staff pass over a list that is mostly wrong, so every rule rather misses than cries wolf: two
 * entries only meet if the same reader could be given both ({@code CompetingEntries}), the heading
 * of a manual is no question, two clauses contradict each other only if they say the same in nearly
 * the same words, and quotes, tables and code are not what the author says ({@code PlainProse}).
 * The phrases come from the lexicon ({@code CheckWords}), shipped ones where it has none; the
 * program carries those of {@code content/lexicon}, so they are written down once. A document
 * waives a rule with a reason, {@code checks: (uncertain: 引用客户原话)}.
 */
@NullMarked
package yingda.checks;

import org.jspecify.annotations.NullMarked;
