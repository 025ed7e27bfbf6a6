import { isPlain } from '../../shared/channels.js';
import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { canInsert } from '../box/embedded.js';

/**
 * The buttons that copy a quote.
 *
 * @param {import('./quote.js').Quote} quote
 * @param {Record<'text' | 'rich' | 'insert', import('../../shared/buttons.js').Saying>} saying what each of them says
 */
export function copyButtons(quote, { text, rich, insert }) {
  return [
    canInsert() && !quote.isInternal && buttonView('copy insert', undefined, insert, 'insert', () => quote.insert()),
    buttonView('copy', 'Enter', text, 'copy', () => quote.copyText()),
    !isPlain() && !quote.isInternal && buttonView('copy rich', 'Shift + Enter', rich, 'copyRich', () => quote.copyRich()),
  ];
}

function buttonView(name, title, saying, label, action) {
  return html`
    <button type="button" class=${name} title=${title} data-state=${saying.state} @click=${attempted(action)}>
      ${saying.text ?? t(label)}
    </button>`;
}
