import { documentAddress } from '../../shared/address.js';
import { internalBadge, kindBadge } from '../../shared/badges.js';
import { confidenceLevel, confidenceWord } from '../../shared/confidence.js';
import { day } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { scope, versionWords } from '../../shared/versions.js';

/** How sure a reply is, and what it is. */
export function badgesView({ confidence = 0, isAnswer = false, kind, audience }, variantBadge, number) {
  return html`
    <div class="badges">
      <span class="number" title=${`Ctrl+${number}`} aria-hidden="true">${String(number)}</span>
      <span class="confidence" data-level=${confidenceLevel(confidence, isAnswer)} title=${percent(confidence)}>
        ${confidenceWord(confidence, isAnswer)}
      </span>
      ${kindBadge(kind)}
      ${variantBadge}
      ${internalBadge(audience)}
    </div>`;
}

export const percent = (confidence) => t('percent', { percent: Math.round(confidence * 100) });

/** Where a reply stands and what it applies to. */
export function factsView(reply, pins) {
  const { documentId, anchor, product, versions, revision, updatedAt } = reply;
  const applies = scope(product, versions);
  return html`
    <p class="facts">
      <a class="source" href=${documentAddress(documentId, anchor, pins)} title=${`${documentId}#${anchor}`} lang="zh-CN">
        ${sourceOf(reply).join(' › ')}
      </a>
      ${applies && html`<span class="scope">${applies}</span>`}
      ${dependsView(reply, pins)}
      <span class="revision">${t('revision', { number: revision })} · ${day(updatedAt)}</span>
    </p>`;
}

/** A warning that other product versions have another answer, which leads to each of them. */
function dependsView({ otherVersions = [] }, { product }) {
  const link = ({ documentId, anchor, versions }) =>
    html`<a href=${documentAddress(documentId, anchor, { product })}>${versionWords(versions)}</a>`;
  return otherVersions.length > 0 && html`<strong class="depends">${t('depends')}${otherVersions.map(link)}</strong>`;
}

/** The headings above an answer, outermost first; a row of a table is called after its question. */
function sourceOf({ title, question, path = [] }) {
  return title === question ? [...path, title] : [title, ...path];
}
