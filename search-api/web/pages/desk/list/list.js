import { beginView } from '../../shared/begin.js';
import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { exportAddress, listDocuments, searchEntries } from '../api.js';
import { choice, field } from '../parts/form.js';
import { documentLine, entryLine } from './line.js';
import { pagedList } from '../parts/paged.js';
import { states } from '../parts/states.js';

const KINDS = ['', 'faq', 'manual', 'case', 'script'];

/** The documents, a page at a time. */
export async function listView() {
  const { q, ...filter } = readFilter();
  const attributes = { class: 'documents' };
  const { list, more, load } = q
    ? pagedList('ul', attributes, (offset) => searchEntries(q, offset), entryLine)
    : pagedList('ul', attributes, (after) => listDocuments({ ...filter, after }), documentLine);
  await load();
  const none = list.children.length ? null : ((await beginView()) ?? element('p', { class: 'notice' }, t('deskNone')));
  return element(
    'section',
    { id: 'work' },
    element('h1', {}, t('deskDocuments')),
    searchForm(q),
    filterForm(filter),
    none,
    list,
    more,
    element(
      'p',
      { class: 'actions' },
      element('a', { href: exportAddress(), download: true }, t('exportAll')),
    ),
  );
}

/** What the address says, so that a list can be bookmarked and sent. */
function readFilter() {
  const parameters = new URLSearchParams(location.search);
  const said = (name) => parameters.get(name) ?? '';
  return { q: said('q'), prefix: said('prefix'), kind: said('kind'), state: said('state'), owner: said('owner') };
}

/** By words, among what is published; the form below goes through everything by what it is. */
function searchForm(q) {
  return element(
    'form',
    { class: 'filter', role: 'search', method: 'get', action: '/desk/documents' },
    field('deskSearch', { name: 'q', type: 'search', value: q, lang: 'zh-CN', maxlength: '500' }),
    element('button', { type: 'submit' }, t('search')),
  );
}

function filterForm({ prefix, kind, state, owner }) {
  const options = KINDS.map((word) => [word, word ? t(kindName(word)) : t('deskAll')]);
  return element(
    'form',
    { class: 'filter', method: 'get', action: '/desk/documents' },
    field('deskFilter', { name: 'prefix', value: prefix, placeholder: t('deskFilterHint') }),
    choice('deskKind', { name: 'kind' }, options, kind),
    choice('deskState', { name: 'state' }, [['', t('deskAll')], ...states()], state),
    field('owner', { name: 'owner', value: owner }),
    element('button', { type: 'submit' }, t('deskApply')),
  );
}

function kindName(kind) {
  return 'kind' + kind[0].toUpperCase() + kind.slice(1);
}
