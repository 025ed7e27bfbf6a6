import { documentAddress } from '../../shared/address.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { bars, countAndShare, section, shareBar } from './report.js';
import { table } from '../parts/table.js';
import { labelsSection } from './labels.js';

const DAY = 24 * 60 * 60 * 1000;
const DECISIONS = ['answer', 'clarify', 'escalate'];
const MATTERS = [
  ['used', 'edited', 'discarded'],
  ['helpful', 'unhelpful'],
];

/**
 * What was asked, how it was answered, and what agents thought of it.
 *
 * @param gaps questions that nothing answers
 */
export function usageSections({ from, to, by, steps, verdicts, times, questions, entries, labels }, gaps) {
  return [
    decisionsSection(everyStep(from, to, by, steps)),
    labelsSection(labels),
    verdictsSection(verdicts),
    timesSection(times),
    listSection('reportQuestions', ['question', 'reportAsked', 'reportUnanswered'], questions.map(questionRow)),
    listSection('reportEntries', ['reportEntry', 'reportOffered', 'reportAccepted', 'reportRejected'], entries.map(entryRow)),
    listSection('taskGaps', ['question', 'reportAsked', 'reportReported'], gaps.map(gapRow)),
  ];
}

/** Also those in which nobody asked. */
function everyStep(from, to, by, steps) {
  const found = new Map(steps.map((step) => [step.day, step]));
  const every = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += (by === 'day' ? 1 : 7) * DAY) {
    const name = new Date(day).toISOString().slice(0, 10);
    every.push(found.get(name) ?? { day: name, decisions: {} });
  }
  return every;
}

function decisionsSection(found) {
  const steps = found.map(({ day, decisions }) => ({ name: day.slice(5), row: day, ...decisions }));
  if (!steps.some((step) => DECISIONS.some((name) => step[name]))) {
    return section('reportDecisions', null);
  }
  const series = DECISIONS.map((name) => [name, t('decision_' + name)]);
  return section('reportDecisions', bars({ title: t('reportDecisions'), head: t('reportStep'), steps, series }));
}

function verdictsSection(verdicts) {
  const lines = MATTERS.flatMap((names) => {
    const all = names.reduce((sum, name) => sum + (verdicts[name] ?? 0), 0);
    return all ? names.map((name) => verdictLine(name, verdicts[name] ?? 0, all)) : [];
  });
  return section('reportVerdicts', lines.length > 0 && html`<ul class="shares">${lines}</ul>`);
}

function verdictLine(name, count, all) {
  return html`
    <li data-verdict=${name}>
      <span>${t('verdict_' + name)}</span>
      ${shareBar(count / all, name)}
      <span class="number">${countAndShare(count, all)}</span>
    </li>`;
}

function timesSection({ median, p95, p99 }) {
  /** @type {Array<[string, number]>} */
  const numbers = [
    ['reportMedian', median],
    ['reportP95', p95],
    ['reportP99', p99],
  ];
  const numberView = ([key, millis]) => html`<div><dt>${t(key)}</dt><dd>${millis.toFixed(1)} ms</dd></div>`;
  return section('reportTimes', median && html`<dl class="sums">${numbers.map(numberView)}</dl>`);
}

function listSection(title, heads, rows) {
  return section(title, rows.length ? table(t(title), heads.map((key) => t(key)), rows) : null);
}

function questionRow({ question, asked, unanswered }) {
  return [html`<span lang="zh-CN">${question}</span>`, asked, unanswered];
}

function entryRow({ documentId, anchor, offered, accepted, rejected }) {
  const link = html`<a href=${documentAddress(documentId, anchor, {})} lang="zh-CN">${`${documentId}#${anchor}`}</a>`;
  return [link, offered, accepted, rejected];
}

function gapRow({ question, asked, reported }) {
  return [html`<span lang="zh-CN">${question}</span>`, asked, reported];
}
