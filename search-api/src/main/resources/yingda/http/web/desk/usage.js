import { documentAddress } from '../address.js';
import { element } from '../dom.js';
import { t } from '../language.js';
import { shareBar, stackedBars } from './chart.js';
import { legend, percent, section } from './report.js';
import { table } from './table.js';

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
export function usageSections({ from, to, by, steps, verdicts, times, questions, entries }, gaps) {
  return [
    decisionsSection(everyStep(from, to, by, steps)),
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

function decisionsSection(steps) {
  const bars = steps.map(({ day, decisions }) => ({ name: day.slice(5), day, ...decisions }));
  const sums = DECISIONS.map((name) => bars.reduce((sum, bar) => sum + (bar[name] ?? 0), 0));
  const all = sums.reduce((sum, count) => sum + count, 0);
  if (!all) {
    return section('reportDecisions');
  }
  const rows = bars.map((bar) => [bar.day, ...DECISIONS.map((name) => bar[name] ?? 0)]);
  const names = DECISIONS.map((name) => t('decision_' + name));
  const label = DECISIONS.map((name, index) => `${t('decision_' + name)} ${percent(sums[index], all)}`).join('，');
  return section(
    'reportDecisions',
    legend(DECISIONS.map((name, index) => [name, names[index], sums[index], all])),
    stackedBars({ label, steps: bars, series: DECISIONS }),
    element('details', {}, element('summary', {}, t('reportTable')), table(t('reportDecisions'), [t('reportStep'), ...names], rows)),
  );
}

function verdictsSection(verdicts) {
  const lines = MATTERS.flatMap((names) => {
    const all = names.reduce((sum, name) => sum + (verdicts[name] ?? 0), 0);
    return all ? names.map((name) => verdictLine(name, verdicts[name] ?? 0, all)) : [];
  });
  return section('reportVerdicts', lines.length ? element('ul', { class: 'shares' }, ...lines) : null);
}

function verdictLine(name, count, all) {
  return element(
    'li',
    { 'data-verdict': name },
    element('span', {}, t('verdict_' + name)),
    shareBar(count / all, name),
    element('span', { class: 'number' }, `${count.toLocaleString()}（${percent(count, all)}）`),
  );
}

function timesSection({ median, p95, p99 }) {
  const numbers = [
    ['reportMedian', median],
    ['reportP95', p95],
    ['reportP99', p99],
  ];
  return section(
    'reportTimes',
    median
      ? element(
          'dl',
          { class: 'sums' },
          ...numbers.map(([key, millis]) =>
            element('div', {}, element('dt', {}, t(key)), element('dd', {}, `${millis.toFixed(1)} ms`)),
          ),
        )
      : null,
  );
}

function listSection(title, heads, rows) {
  return section(title, rows.length ? table(t(title), heads.map((key) => t(key)), rows) : null);
}

function questionRow({ question, asked, unanswered }) {
  return [element('span', { lang: 'zh-CN' }, question), asked, unanswered];
}

function entryRow({ documentId, anchor, offered, accepted, rejected }) {
  const link = element('a', { href: documentAddress(documentId, anchor, {}), lang: 'zh-CN' }, `${documentId}#${anchor}`);
  return [link, offered, accepted, rejected];
}

function gapRow({ question, asked, reported }) {
  return [element('span', { lang: 'zh-CN' }, question), asked, reported];
}
