/**
 * The store in SQL: one SQLite file, which several processes may use at once.
 *
 * <p>{@code change} is the log, {@code revision} what each change made, {@code content} what is in
 * them, each kept once. {@code document} points to the newest revision of each document, {@code
 * period} says when which one is published; both follow from the log. Triggers refuse to update or
 * delete a row of the first three, so even a mistake here overwrites nothing. The tables are laid
 * by the numbered scripts beside this package; {@code PRAGMA user_version} says how many have run.
 *
 * <p>There is one writer at a time: the write lock is taken before a sequence is chosen ({@code
 * BEGIN IMMEDIATE}), so sequences have no gaps and their order is commit order. A commit is on disk
 * when it returns ({@code synchronous=FULL}). Readers have connections of their own that can only
 * read; in WAL mode neither waits for the other, and each statement sees one state of the store.
 *
 * <pre>{@code
 * try (SqliteStore store = SqliteStore.open(data.resolve("yingda.db"), Clock.systemUTC())) {
 *   store.append(List.of(Edit.put(document, new Signature("李雷", "新增"))));
 * }
 * }</pre>
 */
@NullMarked
package yingda.jdbc;

import org.jspecify.annotations.NullMarked;
