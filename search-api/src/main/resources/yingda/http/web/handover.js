import { reportGap } from './api.js';
import { copy } from './clipboard.js';
import { announce, button, element } from './dom.js';
import { t } from './language.js';

/** What was handed over already, by queryId: it stays when the page is shown anew. */
const summaries = new Map();

/**
 * Lets an agent hand over what nothing answers: records the gap with the customer's words and
 * copies a summary for the colleague.
 *
 * @param asked the query, what the customer said before, and the pins
 */
export function handOver(queryId, asked) {
  const place = element('div', { class: 'hand-over' });
  const done = summaries.get(queryId);
  place.append(...(done ? summaryOf(done) : [form(place, queryId, asked)]));
  return place;
}

function form(place, queryId, { query, context, pins }) {
  const note = element('input', {
    id: 'hand-over-note',
    type: 'text',
    maxlength: '2000',
    autocomplete: 'off',
    placeholder: t('noteForColleague'),
    'aria-label': t('noteForColleague'),
  });
  const failed = element('p', { class: 'failed', role: 'alert' });
  const report = async (event) => {
    event.preventDefault();
    try {
      const { summary } = await reportGap({ question: query, context, note: note.value.trim() }, pins);
      summaries.set(queryId, summary);
      const isCopied = await copy(summary);
      place.replaceChildren(...summaryOf(summary));
      place.querySelector('.summary').focus();
      announce(t(isCopied ? 'handedOver' : 'handedOverUncopied'));
    } catch (problem) {
      failed.textContent = problem.message;
    }
  };
  const node = element(
    'form',
    {},
    note,
    element('button', { id: 'hand-over', type: 'submit', 'aria-keyshortcuts': 'g' }, t('handOver')),
    failed,
  );
  node.addEventListener('submit', report);
  return node;
}

function summaryOf(summary) {
  const again = button({ class: 'copy' }, t('copy'), async () => announce(t((await copy(summary)) ? 'copied' : 'copyFailed')));
  return [
    element('p', { class: 'handed-over' }, t('handedOver')),
    element('pre', { class: 'summary', tabindex: '0', lang: 'zh-CN' }, summary),
    again,
  ];
}
