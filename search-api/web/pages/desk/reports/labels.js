import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { table } from '../parts/table.js';
import { countAndShare, section, shareBar } from './report.js';

const SHARED = ['expects', 'mood', 'urgency'];

/** What the questions were about, what was expected, and how customers felt. */
export function labelsSection(labels) {
  const parts = [kinds(labels.kind), ...SHARED.map((aspect) => shares(aspect, labels[aspect]))];
  return section('reportLabels', parts.some((part) => part) && parts);
}

function kinds(counts) {
  const heads = ['labelKind', 'reportAsked', 'reportUnanswered'].map((key) => t(key));
  const rows = counts.map(({ label, asked, unanswered }) => [html`<span lang="zh-CN">${label}</span>`, asked, unanswered]);
  return rows.length > 0 && table(t('labelKind'), heads, rows);
}

function shares(aspect, counts) {
  const all = counts.reduce((sum, { asked }) => sum + asked, 0);
  const line = ({ label, asked }) => html`
    <li data-label=${label}>
      <span>${t(`${aspect}_${label}`)}</span>
      ${shareBar(asked / all, label)}
      <span class="number">${countAndShare(asked, all)}</span>
    </li>`;
  return (
    all > 0 &&
    html`
      <h3>${t('label_' + aspect)}</h3>
      <ul class="shares">${counts.map(line)}</ul>`
  );
}
