import { sureButton } from '../../shared/buttons.js';
import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { area, field, linesOf } from '../parts/form.js';
import { channelsView } from './channel-answers.js';
import { markdownArea } from './markdown.js';

/**
 * The fields of one entry.
 *
 * @param listeners `moved` hears when it changes its place, `removed` when it is to go
 */
export function entryForm(work, entry, { moved, removed }) {
  const set = (name) => (value) => {
    entry[name] = value;
    work.changed();
  };
  const lines = (name, label) =>
    area(label, { rows: '3' }, (entry[name] ?? []).join('\n'), (text) => set(name)(linesOf(text)));
  const mover = (label, step) =>
    html`<button type="button" @click=${attempted(() => move(work, entry, step, moved))}>${t(label)}</button>`;
  return html`
    <div class="entry-form" data-anchor=${entry.anchor}>
      ${field('question', { value: entry.question, lang: 'zh-CN', maxlength: '500' }, set('question'))}
      ${markdownArea('answer', { rows: '12', name: 'answer-text' }, entry.answer ?? '', set('answer'))}
      ${lines('similar', 'similarLines')}
      ${lines('negatives', 'negativeLines')}
      ${channelsView(work, entry)}
      <p class="actions">
        ${mover('entryUp', -1)}
        ${mover('entryDown', 1)}
        ${sureButton({ name: 'danger' }, t('entryRemove'), t('removeSure'), removed)}
      </p>
    </div>`;
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
