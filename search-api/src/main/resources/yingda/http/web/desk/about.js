import { element } from '../dom.js';
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
  return element(
    'details',
    { class: 'about-fields', open: !work.revision },
    element('summary', {}, `${t('about')}：${document.title || work.id}`),
    line('title', { id: 'title', lang: 'zh-CN', maxlength: '500' }),
    choice('kind', {}, kinds(), document.kind ?? 'faq', (kind) => set('kind', kind)),
    choice('audience', {}, audiences(), document.audience ?? 'public', (word) => set('audience', word)),
    line('product'),
    line('versions', { placeholder: '[2.0,3.0)' }),
    line('owner'),
    line('review', { placeholder: 'P90D' }),
    area('tagLines', { rows: '2' }, (document.tags ?? []).join('\n'), (text) => set('tags', linesOf(text))),
  );
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
