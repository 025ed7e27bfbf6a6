import { reportGap } from '../../shared/api.js';
import { copy } from '../../shared/clipboard.js';
import { goldenButton } from '../../desk/parts/golden-add.js';
import { announce, attempt, button, element, sayOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { outcomeBox } from '../../shared/outcome.js';
import { masked } from '../../shared/personal.js';

/** What was handed over already, and what is being written, by queryId: it stays when the page is shown anew. */
const handedOver = new Map();
const notes = new Map();

/**
 * Lets an agent hand over what nothing answers: records the gap with the customer's words and
 * copies a summary for the colleague.
 *
 * @param asked the query, what the customer said before, and the pins
 */
export function handOver(queryId, asked) {
  const place = element('div', { class: 'hand-over' });
  const done = handedOver.get(queryId);
  place.append(...(done ? summaryOf(done) : [form(place, queryId, asked)]));
  return element('div', {}, place, goldenButton(masked(asked.query), null));
}

function form(place, queryId, { query, context, pins }) {
  const note = element('input', {
    id: 'hand-over-note',
    type: 'text',
    maxlength: '2000',
    autocomplete: 'off',
    placeholder: t('noteForColleague'),
    'aria-label': t('noteForColleague'),
    value: notes.get(queryId),
  });
  note.addEventListener('input', () => notes.set(queryId, note.value));
  const box = outcomeBox({});
  const report = () =>
    box.attempt(async () => {
      const { summary } = await reportGap({ question: query, context, note: note.value.trim() }, pins);
      const done = { summary, isCopied: await copy(summary) };
      handedOver.set(queryId, done);
      place.replaceChildren(...summaryOf(done));
      place.querySelector('.summary').focus();
      announce(saidOf(done));
    });
  const node = element(
    'form',
    {},
    note,
    element('button', { id: 'hand-over', type: 'submit', 'aria-keyshortcuts': 'g' }, t('handOver')),
    box.node,
  );
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(node, report);
  });
  return node;
}

const saidOf = ({ isCopied }) => t(isCopied ? 'handedOver' : 'handedOverUncopied');

function summaryOf(done) {
  const { summary } = done;
  const again = button({ class: 'copy' }, t('copy'), async () => {
    const isCopied = await copy(summary);
    sayOn(again, isCopied ? 'copied' : 'failed', t(isCopied ? 'copied' : 'copyFailed'));
  });
  return [
    element('p', { class: 'handed-over' }, saidOf(done)),
    element('pre', { class: 'summary', tabindex: '0', lang: 'zh-CN' }, summary),
    again,
  ];
}
