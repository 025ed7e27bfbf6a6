import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { listGaps, usageReport } from '../api.js';
import { choice, field } from '../parts/form.js';
import { updatesSections } from './updates.js';
import { usageSections } from './usage.js';

/** What was asked and what was updated, as pictures and tables, to be read and printed. */
export async function reportsView() {
  const asked = readForm();
  const [usage, updates, gaps] = await Promise.all([
    usageReport(asked),
    updatesSections(asked.to),
    listGaps({ state: 'open', limit: 10 }),
  ]);
  return element(
    'article',
    { id: 'reports' },
    element('h1', {}, t('deskReports')),
    form(usage),
    ...updates,
    ...usageSections(usage, gaps.items),
  );
}

function readForm() {
  const parameters = new URLSearchParams(location.search);
  return Object.fromEntries(['from', 'to', 'by'].map((name) => [name, parameters.get(name) ?? '']));
}

function form({ from, to, by }) {
  const options = [
    ['week', t('reportByWeek')],
    ['day', t('reportByDay')],
  ];
  return element(
    'form',
    { class: 'filter', method: 'get', action: '/desk/reports' },
    field('reportFrom', { name: 'from', type: 'date', value: from }),
    field('reportTo', { name: 'to', type: 'date', value: to }),
    choice('reportBy', { name: 'by' }, options, by),
    element('button', { type: 'submit' }, t('deskApply')),
    button({ class: 'print' }, t('reportPrint'), () => print()),
  );
}
