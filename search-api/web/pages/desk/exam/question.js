import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { scope } from '../../shared/versions.js';

/** What stands above a question: how it is answered, and about which entry it is. */
export function headView(asked, number) {
  const { title, product, versions, entry, reason, voided } = asked;
  const about = [title !== entry && title, scope(product, versions)].filter(Boolean).join(' · ');
  return html`
    <span class="facts">${number}. ${taskOf(asked)} <span class="badge">${t('examReason_' + reason)}</span>${voided && html` <span class="badge internal">${t('examVoid')}</span>`}</span>
    <strong lang="zh-CN">${entry}</strong>
    ${about && html`<span class="facts" lang="zh-CN">${about}</span>`}
    ${asked.text && html`<span class="stated" lang="zh-CN">${asked.text}</span>`}`;
}

function taskOf({ kind, text, points }) {
  return kind === 'short' ? t('examTask_short', { points }) : t('examTask_' + (kind === 'single' && !text ? 'reply' : kind));
}

/** The words of the options: those of true and false are said in the language of the page. */
export function optionsOf({ kind, options }) {
  return kind === 'true_false' ? [t('examTrue'), t('examFalse')] : options;
}
