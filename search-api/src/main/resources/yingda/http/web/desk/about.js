import { element } from '../dom.js';
import { calendarDay, justBefore } from '../format.js';
import { t } from '../language.js';
import { area, choice, field, linesOf } from './form.js';

/** What is said of the document besides its entries. */
export function aboutView(work) {
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
  return element(
    'details',
    { class: 'about-fields', open: !work.revision },
    element('summary', {}, t('about', { title: document.title || work.id })),
    line('title', { id: 'title', lang: 'zh-CN', maxlength: '500' }),
    choice('kind', {}, kinds(), document.kind ?? 'faq', (kind) => set('kind', kind)),
    choice('audience', {}, audiences(), document.audience ?? 'public', (word) => set('audience', word)),
    line('product'),
    line('versions', { placeholder: '[2.0,3.0)' }),
    firstDay('effective'),
    lastDay('expires'),
    line('owner'),
    line('review', { placeholder: 'P90D' }),
    area('tagLines', { rows: '2' }, (document.tags ?? []).join('\n'), (text) => set('tags', linesOf(text))),
  );
}

/** An instant as a date field has it. */
function dayOf(instant) {
  return instant ? calendarDay(instant) : '';
}

/** The instant at which a day of the writer's own calendar begins, or one some days later; empty for none. */
function beginOf(day, later = 0) {
  if (!day) {
    return '';
  }
  const begin = new Date(`${day}T00:00`);
  begin.setDate(begin.getDate() + later);
  return begin.toISOString();
}

function kinds() {
  return [
    ['faq', t('kindFaq')],
    ['manual', t('kindManual')],
    ['case', t('kindCase')],
    ['script', t('kindScript')],
  ];
}

function audiences() {
  return [
    ['public', t('audiencePublic')],
    ['internal', t('audienceInternal')],
  ];
}
