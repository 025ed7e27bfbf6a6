import { answerOf } from '../../shared/answer.js';
import { anchorOf, contents, entryId } from './contents.js';
import { element, straight } from '../../shared/dom.js';
import { day, internalBadge, kindBadge, lastDay, scope } from '../../shared/format.js';
import { t } from '../../shared/language.js';

/** A whole document: what it is, a table of contents and its entries. */
export function documentView(revision, pins) {
  const { document: page, html = {} } = revision;
  document.title = `${straight(page.title)} · ${t('brand')}`;
  const from = { id: page.id, product: page.product };
  const entries = (page.entries ?? []).map((entry) => {
    const answer = html[entry.anchor];
    return entryView(entry, answer ? answerOf(answer, from, pins) : null);
  });
  return element(
    'article',
    { id: 'document', 'data-document-id': page.id, 'data-state': revision.state, 'data-audience': page.audience },
    element(
      'header',
      {},
      element('div', { class: 'badges' }, kindBadge(page.kind), internalBadge(page.audience)),
      element('h1', { lang: 'zh-CN' }, page.title),
      revision.state === 'retired' ? element('p', { class: 'notice' }, t('retired')) : null,
      about(revision),
      element('p', { id: 'entry-missing', class: 'notice', hidden: true }),
    ),
    contents(page.entries ?? []),
    element('div', { id: 'entries' }, ...entries),
  );
}

function about(revision) {
  const { document: page } = revision;
  const facts = [
    ['product', scope(page.product, page.versions)],
    ['updated', updated(revision)],
    ['author', revision.author],
    ['factNote', revision.note],
    ['factOwner', page.owner],
    ['tags', page.tags?.join('、')],
    ['effective', page.effective && day(page.effective)],
    ['expires', page.expires && lastDay(page.expires)],
  ];
  return element(
    'dl',
    { class: 'about' },
    ...facts
      .filter(([, value]) => value)
      .map(([name, value]) =>
        element('div', { 'data-fact': name }, element('dt', {}, t(name)), element('dd', {}, value)),
      ),
  );
}

function updated({ revision, updatedAt }) {
  const text = document.createDocumentFragment();
  text.append(day(updatedAt), ' · ', t('revision', { number: revision }));
  return text;
}

function entryView({ anchor, path = [], question, similar = [] }, answer) {
  const above = path.length
    ? element('p', { class: 'path', lang: 'zh-CN' }, path.join(' › '))
    : null;
  const others = similar.length
    ? element(
        'details',
        { class: 'similar' },
        element('summary', {}, t('similar', { count: similar.length })),
        element('ul', { lang: 'zh-CN' }, ...similar.map((wording) => element('li', {}, wording))),
      )
    : null;
  return element(
    'section',
    {
      id: entryId(anchor),
      class: 'entry',
      tabindex: '-1',
      'data-anchor': anchor,
      'data-path': path.map(anchorOf).join(' '),
    },
    above,
    element('h2', { lang: 'zh-CN' }, question),
    others,
    answer,
  );
}

/** What stands there when a link leads nowhere. */
export function notFoundView(id) {
  return element(
    'section',
    { id: 'not-found', class: 'notice' },
    element('h1', {}, t('notFound')),
    element('p', {}, t('notFoundText', { id })),
  );
}
