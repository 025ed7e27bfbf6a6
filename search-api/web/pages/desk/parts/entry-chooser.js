import { button, element } from '../../shared/dom.js';
import { kindBadge } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { searchEntries } from '../api.js';

/** Milliseconds without a key after which is searched. */
const PAUSE = 250;

/** Offered at once. */
const FEW = 8;

/**
 * A field that finds entries by their words, and takes the one that is chosen.
 *
 * @param words what is searched for at first, such as the customer's question
 * @param take hears `documentId#anchor`
 */
export function entryChooser(words, take) {
  const list = element('ul', { class: 'found' });
  const input = searchField(words);
  let timer = 0;
  let turn = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(find, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      find();
    }
  });

  async function find() {
    // What Enter asks for at once is not asked again by the pause.
    clearTimeout(timer);
    const mine = ++turn;
    const asked = input.value.trim();
    const lines = asked ? await found(asked, take) : [];
    if (mine === turn) {
      list.replaceChildren(...lines);
    }
  }

  find();
  return element('div', { class: 'entry-chooser' }, input, list);
}

async function found(asked, take) {
  try {
    const { items } = await searchEntries(asked);
    return items.length ? items.slice(0, FEW).map((item) => choice(item, take)) : [element('li', { class: 'none' }, t('goldenFoundNone'))];
  } catch (problem) {
    return [element('li', { class: 'outcome', 'data-tone': 'refused', role: 'alert' }, problem.message)];
  }
}

function choice({ documentId, anchor, question, title, kind }, take) {
  const name = `${documentId}#${anchor}`;
  return element(
    'li',
    {},
    button({ class: 'choose-entry', 'data-entry': name, lang: 'zh-CN' }, question, () => take(name)),
    kindBadge(kind),
    element('span', { class: 'facts' }, title, ' ', element('code', {}, name)),
  );
}

function searchField(words) {
  return element('input', {
    type: 'search',
    class: 'find-entry',
    lang: 'zh-CN',
    maxlength: '500',
    value: words,
    'aria-label': t('goldenFind'),
    placeholder: t('goldenFind'),
  });
}
