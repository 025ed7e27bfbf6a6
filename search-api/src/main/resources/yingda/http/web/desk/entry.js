import { button, element, sureButton } from '../dom.js';
import { t } from '../language.js';
import { area, field, linesOf, textArea } from './form.js';
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

/** What is said otherwise in single channels. */
function channelsView(work, entry) {
  const view = element('details', { class: 'channels', open: hasChannels(entry) });
  function show() {
    const channels = Object.keys(entry.channelAnswers ?? {}).sort();
    const name = element('input', { type: 'text', 'aria-label': t('channel'), placeholder: 'wechat' });
    const add = () => {
      const channel = name.value.trim();
      if (channel) {
        entry.channelAnswers = { [channel]: entry.answer ?? '', ...entry.channelAnswers };
        work.changed();
        show();
        view.querySelector(`[aria-label="${CSS.escape(channel)}"]`).focus();
      }
    };
    view.replaceChildren(
      element('summary', {}, t('channelAnswers')),
      ...channels.map((channel) => channelView(work, entry, channel, removed)),
      element('p', { class: 'actions' }, name, button({}, t('channelAdd'), add)),
    );
  }
  function removed() {
    show();
    view.querySelector('p.actions input').focus();
  }
  show();
  return view;
}

function hasChannels(entry) {
  return Object.keys(entry.channelAnswers ?? {}).length > 0;
}

function channelView(work, entry, channel, removed) {
  const text = textArea({ rows: '3', 'aria-label': channel }, entry.channelAnswers[channel], (answer) => {
    entry.channelAnswers[channel] = answer;
    work.changed();
  });
  return element(
    'div',
    { class: 'channel' },
    element('p', {}, channel),
    text,
    sureButton({ class: 'danger' }, t('channelRemove', { channel }), t('removeSure'), () => {
      delete entry.channelAnswers[channel];
      work.changed();
      removed();
    }),
  );
}
