import { keep as keepText, kept as keptText } from '../store.js';

const PREFIX = 'yingda.desk.draft.';
const AUTHOR = 'desk.author';
const TEAM = 'desk.team';

/**
 * Unsaved work, kept by this browser until it is saved or discarded: the document, the revision it
 * began from and that revision's content.
 */
export function keep(id, work) {
  return write(PREFIX + id, JSON.stringify({ ...work.toJSON(), time: new Date().toISOString() }));
}

/** Null if nothing is kept, or it can't be read. */
export function kept(id) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + id));
  } catch {
    return null;
  }
}

export function forget(id) {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Then nothing was kept either.
  }
}

/** The ids of all documents with unsaved work. */
export function keptIds() {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/** Who writes in this browser. */
export function author() {
  return keptText(AUTHOR) ?? '';
}

export function keepAuthor(name) {
  keepText(AUTHOR, name);
}

/** Which team's documents are looked after in this browser. */
export function team() {
  return keptText(TEAM) ?? '';
}

export function keepTeam(name) {
  keepText(TEAM, name);
}

/** Whether the browser kept it: it may be full, or refuse. */
function write(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
