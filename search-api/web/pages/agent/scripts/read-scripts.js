import { findDocument } from '../api.js';

/** The documents of scripts that were read, by id. */
export class ReadScripts {
  #read = new Map();

  /** Reads some documents; those that are gone are left out. */
  async load(ids) {
    await Promise.all([...new Set(ids)].map((id) => this.#loadOne(id).catch(unlessGone)));
  }

  async #loadOne(id) {
    if (!this.#read.has(id)) {
      this.#read.set(id, await findDocument(id));
    }
  }

  /** The scripts of a document, as replies that look like one; none if it was not read. */
  of(id) {
    const { document: script, html = {}, revision } = this.#read.get(id) ?? {};
    const { audience, product, entries = [] } = script ?? {};
    return entries.map(({ anchor, question }) => ({ documentId: id, anchor, question, audience, revision, product, html: html[anchor] }));
  }

  /** Those of some entries that are read and in force. */
  inForce(entries) {
    return entries
      .filter(({ documentId }) => this.#read.get(documentId)?.inForce)
      .flatMap(({ documentId, anchor }) => this.of(documentId).filter((script) => script.anchor === anchor));
  }
}

function unlessGone(problem) {
  if (problem.status !== 404) {
    throw problem;
  }
}
