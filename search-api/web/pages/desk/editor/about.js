import { element } from '../../shared/dom.js';
import { calendarDay, homeInstant, justBefore } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { area, choice, field, linesOf } from '../parts/form.js';
import { kinds } from '../parts/kinds.js';
import { namedField } from '../parts/names.js';
import { reviewField } from './review.js';
import { versionsField } from './versions.js';

/** Every day in China has as many milliseconds. */
const DAY = 24 * 60 * 60_000;

/** What is said of the document besides its entries. */
export function aboutView(work) {
  return element(
    'details',
    { class: 'about-fields', open: !work.revision },
    element('summary', {}, t('about', { title: work.document.title || work.id })),
    element('div', { class: 'fields' }, ...fields(work)),
  );
}

function fields(work) {
  const { document } = work;
  const set = (name, value) => {
    document[name] = value === '' ? undefined : value;
    work.changed();
  };
  const line = (name, attributes = {}) =>
    field(name, { value: document[name] ?? '', ...attributes }, (text) => set(name, text.trim()));
  const firstDay = (name) =>
    field(name, { type: 'date', value: dayOf(document[name]) }, (text) => set(name, beginOf(text)));
  const lastDay = (name) =>
    field(name, { type: 'date', value: dayOf(document[name] && justBefore(document[name])) }, (text) =>
      set(name, beginOf(text, 1)),
    );
  const versions = element('div', { class: 'versions' });
  // Versions are those of a product.
  const showVersions = () => {
    const isNeeded = document.product || document.versions;
    versions.replaceChildren(
      ...(isNeeded ? [versionsField(document.versions, document.product, (range) => set('versions', range))] : []),
    );
  };
  showVersions();
  return [
    line('title', { id: 'title', lang: 'zh-CN', maxlength: '500' }),
    choice('kind', {}, kinds(), document.kind ?? 'faq', (kind) => set('kind', kind)),
    choice('audience', {}, audiences(), document.audience ?? 'public', (word) => set('audience', word)),
    namedField('product', 'products', { value: document.product ?? '' }, (text) => {
      set('product', text.trim());
      showVersions();
    }),
    versions,
    firstDay('effective'),
    lastDay('expires'),
    namedField('owner', 'owners', { value: document.owner ?? '' }, (text) => set('owner', text.trim())),
    reviewField(document.review, (period) => set('review', period)),
    area('tagLines', { rows: '2' }, (document.tags ?? []).join('\n'), (text) => set('tags', linesOf(text))),
  ];
}

/** An instant as a date field has it. */
function dayOf(instant) {
  return instant ? calendarDay(instant) : '';
}

/** The instant at which a calendar day begins, or one some days later; empty for none. */
function beginOf(day, later = 0) {
  if (!day) {
    return '';
  }
  return new Date(homeInstant(day).getTime() + later * DAY).toISOString();
}

function audiences() {
  return [
    ['public', t('audiencePublic')],
    ['internal', t('audienceInternal')],
  ];
}
