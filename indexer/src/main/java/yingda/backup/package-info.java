/**
 * How is a data directory kept elsewhere, and brought back?
 *
 * <p>A {@link yingda.backup.Backup} is a folder with pieces of up to 256 KiB, each called by its
 * SHA-256, and a {@link yingda.backup.Manifest} that says of which pieces each file is made. A
 * piece that is there is not written again, so that the next backup into the same folder writes
 * what has changed: databases are copied page by page, and a page that did not change stays in its
 * place. That is right whatever changed, and needs no list of what may change without a sequence.
 * The manifest is replaced at the end, in one step; pieces that it does not name are deleted behind
 * that. Whoever is killed before leaves the former backup as it was.
 */
@NullMarked
package yingda.backup;

import org.jspecify.annotations.NullMarked;
