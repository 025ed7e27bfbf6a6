import { readDocument } from '../api/documents.js';
import { Work } from '../editor/work.js';
import { deskAddress } from './addresses.js';

/** The document of an entry with more wordings in one of its lists, `similar` or `negatives`. */
export function withWordings(document, anchor, list, wordings) {
  const entries = document.entries.map((entry) =>
    entry.anchor === anchor ? { ...entry, [list]: [...new Set([...(entry[list] ?? []), ...wordings])] } : entry,
  );
  return { ...document, entries };
}

/** Leaves the wordings in an entry that is there, as unsaved work, and goes to it. */
export async function addWordings(id, anchor, list, wordings) {
  const { revision, document } = await readDocument(id);
  const work = new Work(id, revision, document).withKept();
  if (work.document.entries.some((one) => one.anchor === anchor)) {
    work.document = withWordings(work.document, anchor, list, wordings);
    work.settle();
  }
  location.assign(deskAddress('edit', id, anchor));
}
