import { beginView, isEmpty } from '../../shared/begin.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { exportAddress } from '../api/files.js';
import { listDocuments, searchEntries } from '../api/lists.js';
import { choice, field } from '../parts/form.js';
import { PagedList } from '../parts/paged.js';
import { states } from '../parts/states.js';
import { documentLine, entryLine } from './line.js';

const KINDS = ['', 'faq', 'manual', 'case', 'script'];

/** The page of documents, some at a time. */
export async function listPage() {
  const { q, ...filter } = readFilter();
  const list = new PagedList((next) => (q ? searchEntries(q, next) : listDocuments({ ...filter, after: next })));
  await list.load();
  const none = list.items.length ? null : (await isEmpty()) ? beginView() : html`<p class="notice">${t('deskNone')}</p>`;
  return () => html`
    <section id="work">
      <h1>${t('deskDocuments')}</h1>
      ${searchForm(q)}
      ${filterForm(filter)}
      ${none}
      <ul class="documents">${list.items.map(q ? entryLine : documentLine)}</ul>
      ${list.moreButton()}
      <p class="actions"><a href=${exportAddress()} download>${t('exportAll')}</a></p>
    </section>`;
}

/** What the address says, so that a list can be bookmarked and sent. */
function readFilter() {
  const parameters = new URLSearchParams(location.search);
  const said = (name) => parameters.get(name) ?? '';
  return { q: said('q'), prefix: said('prefix'), kind: said('kind'), state: said('state'), owner: said('owner') };
}

/** By words, among what is published; the form below goes through everything by what it is. */
function searchForm(q) {
  return html`
    <form class="filter" role="search" method="get" action="/desk/documents">
      ${field('deskSearch', { name: 'q', type: 'search', value: q, lang: 'zh-CN', maxlength: '500' })}
      <button type="submit">${t('search')}</button>
    </form>`;
}

function filterForm({ prefix, kind, state, owner }) {
  const options = KINDS.map((word) => [word, word ? t(kindName(word)) : t('deskAll')]);
  return html`
    <form class="filter" method="get" action="/desk/documents">
      ${field('deskFilter', { name: 'prefix', value: prefix, placeholder: t('deskFilterHint') })}
      ${choice('deskKind', { name: 'kind' }, options, kind)}
      ${choice('deskState', { name: 'state' }, [['', t('deskAll')], ...states()], state)}
      ${field('owner', { name: 'owner', value: owner })}
      <button type="submit">${t('deskApply')}</button>
    </form>`;
}

function kindName(kind) {
  return 'kind' + kind[0].toUpperCase() + kind.slice(1);
}
