import { beginNotice } from '../shared/begin.js';
import { t } from '../shared/language.js';
import { html } from '../shared/template.js';
import { recentView } from './recent.js';

const KEYS = [
  ['/', 'keyFocus'],
  ['↑ ↓', 'keyMove'],
  ['Enter', 'keyEnter'],
  ['Ctrl 1-9', 'keyNumber'],
  ['U E D', 'keyUse'],
  ['Y N', 'keyWorth'],
  ['G', 'keyGap'],
  ['Esc', 'keyClear'],
];

/** What stands there before anything is asked. */
export function welcomeView(pins) {
  return html`
    <section id="welcome">
      <h1>${t('welcome')}</h1>
      <p>${t('welcomeText')}</p>
      ${beginNotice()}
      ${recentView(pins)}
      <dl class="keys">
        ${KEYS.map(([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(meaning)}</dd></div>`)}
      </dl>
    </section>`;
}
