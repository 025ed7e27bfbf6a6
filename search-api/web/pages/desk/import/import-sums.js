import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';

/** How many documents an import changes, and how many it does not: each once, a draft among what is withheld. */
export function sumsView(changed, { unchanged, kept, withheld, rejected }) {
  const numbers = [
    ...changed.filter(({ change }) => change !== 'drafted').map(({ change, title, count }) => [change, t(title), count]),
    ['unchanged', t('importUnchanged'), unchanged],
    ['kept', t('importKept'), kept],
    ['withheld', t('importWithheld'), withheld],
    ['rejected', t('importRejected'), rejected],
  ];
  return html`
    <dl class="sums">
      ${numbers.map(
        ([name, words, count]) =>
          html`<div data-sum=${name} ?data-none=${count === 0}><dt>${words}</dt><dd>${String(count)}</dd></div>`,
      )}
    </dl>`;
}
