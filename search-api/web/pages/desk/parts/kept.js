import * as store from '../../shared/store.js';

const DRAFT = 'desk.draft.';
const AUTHOR = 'desk.author';
const TEAM = 'desk.team';

/**
 * Unsaved work, kept by this browser until it is saved or discarded: the document, the revision it
 * began from and that revision's content.
 *
 * @returns whether it is kept when the page is left
 */
export function keep(id, work) {
  return store.keep(DRAFT + id, JSON.stringify({ ...work.toJSON(), time: new Date().toISOString() }));
}

/** Unsaved work on a document that is called otherwise from now on, and has this revision there. */
export function move(from, to, revision) {
  const work = kept(from);
  if (work) {
    store.keep(DRAFT + to, JSON.stringify({ ...work, revision }));
    forget(from);
  }
}

/** Null if nothing is kept, or it can't be read. */
export function kept(id) {
  try {
    return JSON.parse(store.kept(DRAFT + id) ?? 'null');
  } catch {
    return null;
  }
}

/** All unsaved work of this browser, the last first, each with its `id`; what can't be read is none. */
export function allKept() {
  const ids = store.names(DRAFT).map((name) => name.slice(DRAFT.length));
  const works = ids.map((id) => ({ id, ...kept(id) })).filter((work) => work.document);
  return works.sort((a, b) => b.time.localeCompare(a.time));
}

export function forget(id) {
  store.forget(DRAFT + id);
}

/** Whether there is unsaved work on a document. */
export function isKept(id) {
  return store.kept(DRAFT + id) !== null;
}

/** Hears when another page of this browser keeps or forgets work on a document, until a signal. */
export function onKeptElsewhere(id, listener, signal) {
  addEventListener('storage', ({ key }) => key?.endsWith('.' + DRAFT + id) && listener(), { signal });
}

/** Who writes in this browser. */
export function author() {
  return store.kept(AUTHOR) ?? '';
}

export function keepAuthor(name) {
  store.keep(AUTHOR, name);
}

/** Which team's documents are looked after in this browser. */
export function team() {
  return store.kept(TEAM) ?? '';
}

export function keepTeam(name) {
  store.keep(TEAM, name);
}
