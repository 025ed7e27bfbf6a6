import { forget, keep, kept } from '../parts/kept.js';
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
   * It `isBegun` as long as nobody wrote more than what it was begun with: that is no work to find again.
   *
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
    this.isBegun = false;
  }

  /** The same with what the browser kept, even if it was based on an older revision. */
  withKept() {
    const work = kept(this.id);
    if (work) {
      this.revision = work.revision;
      this.base = work.base;
      this.document = work.document;
      this.note = work.note ?? '';
      this.isBegun = Boolean(work.isBegun);
      this.restored = this.isBegun ? null : work.time;
    }
    return this;
  }

  /** Goes on from another revision: after a merge, or when this one was saved. */
  rebase(revision, base, document = this.document) {
    this.revision = revision;
    this.base = base;
    this.document = document;
    this.restored = null;
    this.isBegun = false;
    this.settle();
  }

  isChanged() {
    return !same(this.base, this.document);
  }

  /** To be called after every change; listeners hear of it when the writer pauses. */
  changed() {
    this.isBegun = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), PAUSE);
  }

  settle() {
    const isKept = this.keep();
    this.#listeners.forEach((listener) => listener(isKept));
  }

  /** Has the browser keep what is not saved; whether the page can be left without losing anything. */
  keep() {
    clearTimeout(this.#timer);
    if (this.isChanged()) {
      return keep(this.id, this);
    }
    forget(this.id);
    return true;
  }

  /** @param listener hears whether the browser keeps what is not saved */
  onSettled(listener) {
    this.#listeners.push(listener);
  }

  toJSON() {
    const { revision, base, document, note, isBegun } = this;
    return { revision, base, document, note, isBegun };
  }
}
