import { announce, button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';

/**
 * A list that is read page by page, the next one when somebody asks for it.
 *
 * @param read takes where to go on, undefined at first; gives `items` and `next`
 * @param lineOf makes a list item of one of them
 */
export function pagedList(name, attributes, read, lineOf) {
  const list = element(name, attributes);
  const more = button({ class: 'more', hidden: true }, t('deskMore'), load);
  let after;

  /** Gives whether there are more pages. */
  async function load() {
    more.disabled = true;
    try {
      const { items, next } = await read(after);
      list.append(...items.map(lineOf));
      after = next;
      more.hidden = !next;
      announce(t('deskEntries', { count: list.children.length }));
      return Boolean(next);
    } finally {
      more.disabled = false;
    }
  }

  return { list, more, load };
}
