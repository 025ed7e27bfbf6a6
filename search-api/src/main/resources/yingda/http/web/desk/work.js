import { forget, keep, kept } from './kept.js';
import { same } from './merge.js';

const PAUSE = 300;

/**
 * A document that is being edited: what it was, what it is now, and on which revision that is based.
 * Every change is kept by the browser until it is saved.
 */
export class Work {
  #timer = 0;
  #listeners = [];

  /**
   * @param revision 0 if there is no such document yet
   * @param base the content of that revision
   */
  constructor(id, revision, base) {
    this.id = id;
    this.revision = revision;
    this.base = base;
    this.document = structuredClone(base);
    this.note = '';
    this.restored = null;
  }

  /** The same with what the browser kept, even if it was based on an older revision. */
  withKept() {
    const work = kept(this.id);
    if (work) {
      this.revision = work.revision;
      this.base = work.base;
      this.document = work.document;
      this.note = work.note ?? '';
      this.restored = work.time;
    }
    return this;
  }

  /** Goes on from another revision: after a merge, or when this one was saved. */
  rebase(revision, base, document) {
    this.revision = revision;
    this.base = base;
    this.document = document;
  }

  isChanged() {
    return !same(this.base, this.document);
  }

  /** To be called after every change; listeners hear of it when the writer pauses. */
  changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), PAUSE);
  }

  settle() {
    clearTimeout(this.#timer);
    if (this.isChanged()) {
      keep(this.id, this);
    } else {
      forget(this.id);
    }
    this.#listeners.forEach((listener) => listener());
  }

  onSettled(listener) {
    this.#listeners.push(listener);
  }

  toJSON() {
    const { revision, base, document, note } = this;
    return { revision, base, document, note };
  }
}
