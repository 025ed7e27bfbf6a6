import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';

/** What customers said before a question that was handed over: 那运费呢 says nothing without. */
export function saidBefore(contexts) {
  return contexts.map((turns) => html`<p class="said-before facts">${t('gapBefore')}<span lang="zh-CN">${turns.join(' / ')}</span></p>`);
}
