import { element } from '../../shared/dom.js';

/** What a page is about: what it shows of a document, its title and, as titles may repeat, its id. */
export function documentHeading(what, title, id) {
  return element('h1', {}, `${what} `, element('span', { lang: 'zh-CN' }, title), ' ', element('code', {}, id));
}
