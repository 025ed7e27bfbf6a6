import { anchorOf } from '../../shared/anchor.js';
import { t } from '../../shared/language.js';

/** A draft is kept although its entries ask nothing yet: they are called like the document. */
export function titleEntries({ title, entries }) {
  entries.filter(({ question = '' }) => !question.trim()).forEach((entry) => (entry.question = title));
}

/** Names every entry that has no anchor yet, each differently. */
export function nameEntries(document) {
  const taken = new Set(document.entries.map(({ anchor }) => anchor).filter(Boolean));
  for (const entry of document.entries) {
    if (!entry.anchor) {
      const wanted = anchorOf(entry.question ?? '') || 'entry';
      let anchor = wanted;
      for (let number = 1; taken.has(anchor); number += 1) {
        anchor = `${wanted}-${number}`;
      }
      entry.anchor = anchor;
      taken.add(anchor);
    }
  }
}

/** A copy of what is being written that can be read although it is not finished. */
export function complete({ id, document }) {
  const copy = structuredClone(document);
  copy.entries.forEach((entry) => (entry.question ||= t('newEntry')));
  copy.title ||= copy.entries[0]?.question ?? id;
  nameEntries(copy);
  return copy;
}
