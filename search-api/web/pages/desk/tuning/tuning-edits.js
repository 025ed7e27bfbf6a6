import { keep, kept } from '../../shared/store.js';

const KEPT = 'desk.tuning';

/**
 * What was edited of the words and golden questions and is not in place yet: texts by file name, each
 * with the text it began from. The browser keeps them.
 */
export class TuningEdits {
  #edits = unsaved();
  #files = {};

  /** @param files the texts that are in place now */
  begin(files) {
    this.#files = files;
  }

  /** The names of all files that are in place. */
  get names() {
    return Object.keys(this.#files);
  }

  /** The names of all that were edited. */
  get written() {
    return Object.keys(this.#edits);
  }

  inPlace(name) {
    return this.#files[name] ?? '';
  }

  text(name) {
    return this.#edits[name]?.text ?? this.inPlace(name);
  }

  write(name, text) {
    const base = this.#edits[name]?.base ?? this.inPlace(name);
    this.#edits[name] = { base, text };
    this.#keep();
  }

  /** The texts that are other than what is in place. */
  changed() {
    const names = Object.keys(this.#edits).filter((name) => this.text(name) !== this.inPlace(name));
    return Object.fromEntries(names.map((name) => [name, this.text(name)]));
  }

  /** Whether somebody else has put a text in place since: mine would take theirs away. */
  isOvertaken(name) {
    return name in this.changed() && this.#edits[name].base !== this.inPlace(name);
  }

  /** The first file in which somebody was faster, if there is one. */
  get overtaken() {
    return Object.keys(this.#edits).find((name) => this.isOvertaken(name));
  }

  /** Mine counts: theirs was read. */
  insist(name) {
    this.#edits[name].base = this.inPlace(name);
    this.#keep();
  }

  drop(name) {
    delete this.#edits[name];
    this.#keep();
  }

  /** All was put in place. */
  clear() {
    this.#edits = {};
    this.#keep();
  }

  #keep() {
    keep(KEPT, JSON.stringify(this.#edits));
  }
}

/** Edits that were not put in place last time. */
function unsaved() {
  try {
    return JSON.parse(kept(KEPT) ?? '{}') ?? {};
  } catch {
    return {};
  }
}
