/**
 * Where is it kept?
 *
 * <p>In SQLite files, which several processes may use at once, or in one PostgreSQL database, which
 * several machines may; {@code Engine} says what each of them does its own way, and both do what
 * the contracts in {@code yingda.contract} ask. {@code change} is the log, {@code revision} what
 * each change made, {@code content} what is in them, each kept once however many revisions have it.
 * {@code document} points to the newest revision of each document, {@code period} says when which
 * one is published; both follow from the log. Triggers refuse to update or delete a row of the
 * first three, and pictures, so even a mistake here overwrites nothing. Changes carry what reports
 * group by, so that none has to read content. The tables are laid by the numbered scripts beside
 * this package, of one numbering for both; the first of PostgreSQL lays what several of SQLite did.
 * {@code PRAGMA user_version} and the table {@code laid} say how many have run.
 *
 * <p>There is one writer at a time: the write lock is taken before a sequence is chosen ({@code
 * BEGIN IMMEDIATE}, {@code pg_advisory_xact_lock}), so sequences have no gaps and their order is
 * commit order. A commit is on disk when it returns ({@code synchronous=FULL}). Readers have
 * connections of their own that can only read; in WAL mode neither waits for the other, and each
 * statement sees one state of the store.
 *
 * <pre>{@code
 * try (SqlStore store = new SqliteStores(data.resolve("yingda.db")).store(Clock.systemUTC())) {
 *   store.append(List.of(Edit.put(document, new Signature("李雷", "新增"))));
 * }
 * }</pre>
 *
 * <p>{@code HeldFile} tells before and after each write whether the file that is open still is the
 * one at its path; nothing is acknowledged into a deleted one. Whatever fails the file is an {@code
 * UnavailableException} that names it and the remedy, wherever it is met: HTTP 503, exit code 1.
 * What was asked is a file of its own, since its rows are changed and forgotten.
 */
@NullMarked
package yingda.sql;

import org.jspecify.annotations.NullMarked;
