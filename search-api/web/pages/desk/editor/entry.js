import { button, element, sureButton } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { channelsView } from './channel-answers.js';
import { area, field, linesOf } from '../parts/form.js';
import { markdownArea } from './markdown.js';

/**
 * The fields of one entry.
 *
 * @param listeners `moved` hears when it changes its place, `removed` when it is to go
 */
export function entryForm(work, entry, { moved, removed }) {
  const set = (name, value) => {
    entry[name] = value;
    work.changed();
  };
  const lines = (name, label) =>
    area(label, { rows: '3' }, (entry[name] ?? []).join('\n'), (text) => set(name, linesOf(text)));
  return element(
    'div',
    { class: 'entry-form', 'data-anchor': entry.anchor },
    field('question', { value: entry.question ?? '', lang: 'zh-CN', maxlength: '500' }, (text) =>
      set('question', text),
    ),
    markdownArea('answer', { rows: '12', class: 'answer-text' }, entry.answer ?? '', (text) =>
      set('answer', text),
    ),
    lines('similar', 'similarLines'),
    lines('negatives', 'negativeLines'),
    channelsView(work, entry),
    element(
      'p',
      { class: 'actions' },
      button({}, t('entryUp'), () => move(work, entry, -1, moved)),
      button({}, t('entryDown'), () => move(work, entry, 1, moved)),
      sureButton({ class: 'danger' }, t('entryRemove'), t('removeSure'), removed),
    ),
  );
}

function move(work, entry, step, moved) {
  const { entries } = work.document;
  const from = entries.indexOf(entry);
  const to = from + step;
  if (to >= 0 && to < entries.length) {
    entries.splice(from, 1);
    entries.splice(to, 0, entry);
    work.changed();
    moved();
  }
}
