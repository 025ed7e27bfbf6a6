import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { deskAddress } from '../parts/addresses.js';
import { checkDocument, readDocument } from '../api.js';
import { field } from '../parts/form.js';

/** Milliseconds after which somebody who types has paused. */
const PAUSE = 300;

/** Characters of a title that become an address: more is hard to read aloud. */
const LONGEST = 40;

/** How many documents of one title get an address of their own by themselves. */
const MOST_ALIKE = 20;

const SEGMENT = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._@+-]*$/u;

/** @typedef {{id?: string, problem?: string, taken?: {id: string, title: string}}} Found what is known of an id */

/** The last part of an address made from words: Han stays, as whoever reads it knows what it says. */
export function addressOf(words) {
  const joined = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_+.]+/gu, '-')
    .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return [...joined].slice(0, LONGEST).join('').replace(/[-.+]+$/, '');
}

/**
 * A labelled field for the id of a document that is not there yet, checked while it is typed.
 *
 * @param changed hears the id when it can be used, and '' when it can't
 */
export function addressField(attributes, changed) {
  const said = element('span', { class: 'address-state', role: 'status' });
  const node = field('newId', { spellcheck: 'false', ...attributes }, () => judge());
  const input = node.querySelector('input');
  let timer = 0;
  let turn = 0;

  /** @param propose whether another is to be proposed if there is a document of this id */
  function judge(propose = false) {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    said.textContent = '';
    changed('');
    timer = setTimeout(async () => {
      const found = await stateOf(input.value.trim(), propose).catch((problem) => ({ problem: problem.message }));
      if (mine === turn) {
        show(found);
      }
    }, PAUSE);
  }

  /** @param {Found} found */
  function show(found) {
    if (found.id) {
      input.value = found.id;
    }
    node.dataset.state = found.id ? 'free' : 'refused';
    said.replaceChildren(wordsOf(found));
    changed(found.id ?? '');
  }

  node.append(said);
  return {
    node,
    /** Puts an id there that nobody typed. */
    set(id) {
      input.value = id;
      judge(true);
    },
  };
}

/** @param {Found} found */
function wordsOf({ id, problem, taken }) {
  if (taken) {
    return element('a', { href: deskAddress('edit', taken.id) }, t('newIdTaken', taken));
  }
  return problem ?? (id ? t('newIdFree') : '');
}

async function stateOf(id, propose) {
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
      return { id: tried };
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
