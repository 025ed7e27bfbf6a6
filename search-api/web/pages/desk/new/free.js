import { t } from '../../shared/language.js';
import { readDocument } from '../api/documents.js';
import { checkDocument } from '../api/drafts.js';
import { kept } from '../parts/kept.js';

/** How many documents of one title get an address of their own by themselves. */
const MOST_ALIKE = 20;

const SEGMENT = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._@+-]*$/u;

/** @typedef {{id?: string, problem?: string, taken?: {id: string, title: string}, begun?: string}} Found what is known of an id;
 * `begun` is the title of unsaved work there */

/**
 * Whether an id is free.
 *
 * @param propose whether another is to be proposed if there is a document of this id
 * @returns {Promise<Found>}
 */
export async function stateOf(id, propose) {
  if (!id) {
    return {};
  }
  if (!id.split('/').every((part) => SEGMENT.test(part))) {
    return { problem: t('newIdWrong') };
  }
  for (let number = 2; ; number += 1) {
    const tried = number === 2 ? id : `${id}-${number - 1}`;
    const taken = await documentAt(tried);
    if (!taken) {
      // The service knows the other rules, and refuses by them.
      await checkDocument(tried, { kind: 'faq', title: tried, entries: [] });
      return { id: tried, begun: kept(tried)?.document.title };
    }
    if (!propose || number > MOST_ALIKE) {
      return { taken: { id, title: taken.document.title } };
    }
  }
}

async function documentAt(id) {
  try {
    return await readDocument(id);
  } catch (problem) {
    if (problem.status !== 404) {
      throw problem;
    }
    return null;
  }
}
