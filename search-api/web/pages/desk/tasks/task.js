import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { pagedList } from '../parts/paged.js';

/** One list with its name and how much of it is there. */
export async function task(name, title, read, lineOf) {
  const count = element('span', { class: 'badge' });
  const { list, more, load } = pagedList('ul', { class: 'documents' }, read, lineOf);
  const isMore = await load();
  count.textContent = list.children.length + (isMore ? '+' : '');
  return element(
    'section',
    { class: 'task', 'data-task': name },
    element('h2', {}, t(title), ' ', count),
    list.children.length ? list : element('p', { class: 'none' }, t('taskNone')),
    more,
  );
}
