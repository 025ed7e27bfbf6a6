import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { deskAddress } from '../parts/addresses.js';
import { listFindings } from '../api.js';
import { findingLine } from '../parts/finding.js';
import { pagedList } from '../parts/paged.js';

/** Looked through at once: each document is compared with all that is like it. */
const SOME = 20;

/** What should be mended in what is published: looked for when somebody asks, to the end. */
export function findingsTask(owner) {
  const said = element('p', { class: 'facts', role: 'status' }, t('findingsWhy'));
  let looked = 0;
  let found = 0;
  const { list, more, load } = pagedList(
    'ul',
    { class: 'documents' },
    async (after) => {
      const page = await listFindings({ owner, after, limit: SOME });
      looked += page.looked;
      found += page.items.length;
      said.textContent = t('findingsLooked', { looked, found });
      return page;
    },
    lineOf,
  );
  const start = button({ id: 'look' }, t('findingsLook'), async () => {
    while (await load()) {
      // Some at a time, so that what was found is there to be mended meanwhile.
    }
    said.textContent = t('findingsDone', { looked, found });
    start.remove();
  });
  return element(
    'section',
    { class: 'task', 'data-task': 'findings' },
    element('h2', {}, t('taskFindings')),
    said,
    start,
    list,
    more,
  );
}

function lineOf({ id, title, findings }) {
  return element(
    'li',
    { 'data-id': id },
    element('div', { class: 'badges' }, element('span', { class: 'badge' }, String(findings.length))),
    element('a', { class: 'title', href: deskAddress('edit', id, findings[0].place.anchor ?? ''), lang: 'zh-CN' }, title),
    element('code', {}, id),
    element('ul', { class: 'findings facts' }, ...findings.map(findingLine)),
  );
}
