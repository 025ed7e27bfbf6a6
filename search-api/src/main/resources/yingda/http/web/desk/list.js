import { documentAddress } from '../address.js';
import { announce, button, element } from '../dom.js';
import { day, internalBadge, kindBadge, scope } from '../format.js';
import { t } from '../language.js';
import { listDocuments } from './api.js';
import { deskAddress } from './addresses.js';
import { choice, field } from './form.js';
import { keptIds } from './kept.js';
import { stateBadge, states } from './states.js';

const KINDS = ['', 'faq', 'manual', 'case', 'script'];

/** The documents, a page at a time. */
export async function listView() {
  const filter = readFilter();
  const list = element('ul', { class: 'documents' });
  const more = button({ class: 'more', hidden: true }, t('deskMore'), () => load());
  let after = '';
  async function load() {
    const { documents, next } = await listDocuments(filter, after);
    list.append(...documents.map(lineOf));
    after = next ?? '';
    more.hidden = !next;
    announce(t('deskEntries', { count: list.children.length }));
  }
  await load();
  const none = list.children.length ? null : element('p', { class: 'notice' }, t('deskNone'));
  return element('section', { id: 'work' }, filterForm(filter), none, list, more);
}

/** What the address says, so that a list can be bookmarked and sent. */
function readFilter() {
  const parameters = new URLSearchParams(location.search);
  const filter = {};
  for (const name of ['prefix', 'kind', 'state']) {
    filter[name] = parameters.get(name) ?? '';
  }
  return filter;
}

function filterForm({ prefix, kind, state }) {
  const options = KINDS.map((word) => [word, word ? t(kindName(word)) : t('deskAll')]);
  return element(
    'form',
    { class: 'filter', method: 'get', action: '/desk' },
    field('deskFilter', { name: 'prefix', value: prefix, placeholder: t('deskFilterHint') }),
    choice('deskKind', { name: 'kind' }, options, kind),
    choice('deskState', { name: 'state' }, [['', t('deskAll')], ...states()], state),
    element('button', { type: 'submit' }, t('deskApply')),
  );
}

function kindName(kind) {
  return 'kind' + kind[0].toUpperCase() + kind.slice(1);
}

function lineOf(line) {
  const unsaved = keptIds().includes(line.id);
  return element(
    'li',
    { 'data-id': line.id },
    element(
      'div',
      { class: 'badges' },
      kindBadge(line.kind),
      internalBadge(line.audience),
      line.state === 'published' ? null : stateBadge(line.state),
      unsaved ? element('strong', { class: 'badge unsaved' }, t('deskUnsaved')) : null,
    ),
    element('a', { class: 'title', href: deskAddress('edit', line.id), lang: 'zh-CN' }, line.title),
    element('code', {}, line.id),
    element(
      'p',
      { class: 'facts' },
      [
        scope(line.product, line.versions),
        line.owner ?? t('deskNobody'),
        t('deskEntries', { count: line.entries }),
        t('revision', { number: line.revision }),
      ]
        .filter(Boolean)
        .join(' · ') + ' · ',
      day(line.updatedAt),
    ),
    element(
      'p',
      { class: 'actions' },
      element('a', { href: deskAddress('history', line.id) }, t('history')),
      element('a', { href: documentAddress(line.id, '', {}) }, t('read')),
    ),
  );
}
