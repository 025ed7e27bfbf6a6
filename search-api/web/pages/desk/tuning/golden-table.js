import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { deskAddress } from '../parts/addresses.js';
import { entryChooser } from '../parts/entry-chooser.js';
import { KINDS, NO_ANSWER, parse, write } from '../parts/golden-text.js';

/**
 * Golden questions as a table: a question, and the entries any of which is right, or why nothing
 * answers it.
 *
 * @param changed hears the table as a text
 */
export function goldenTable(name, text, changed) {
  const lines = parse(text);
  const keep = () => changed(write(lines));
  const answerOf = name === NO_ANSWER ? kindCell : answersCell;
  const remove = (line) => {
    lines.splice(lines.indexOf(line), 1);
    keep();
  };
  const rowOf = (line) => ('remark' in line ? remarkRow(line) : questionRow(line, answerOf(line, keep), { keep, remove }));
  const body = element('tbody', {}, ...lines.map(rowOf));
  const add = button({ id: 'golden-add' }, t('goldenAdd'), () => {
    const line = { question: '', answers: [] };
    lines.push(line);
    const row = rowOf(line);
    body.append(row);
    row.querySelector('input').focus();
  });
  const heads = ['question', name === NO_ANSWER ? 'goldenKind' : 'goldenEntry', 'goldenActions'];
  return element(
    'div',
    { id: 'golden-table' },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, t(head))))),
      body,
    ),
    add,
  );
}

function remarkRow({ remark }) {
  const words = remark.replace(/^# /, '');
  return element('tr', { class: 'remark', hidden: !words }, element('th', { colspan: '3', scope: 'rowgroup', lang: 'zh-CN' }, words));
}

function questionRow(line, answer, { keep, remove }) {
  const row = element('tr', { class: 'golden' });
  const input = element('input', { type: 'text', lang: 'zh-CN', maxlength: '500', value: line.question, 'aria-label': t('question') });
  input.addEventListener('input', () => {
    line.question = input.value;
    keep();
  });
  const drop = button({ class: 'danger' }, t('goldenRemove'), () => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    next?.querySelector('input')?.focus();
    remove(line);
  });
  row.append(element('td', {}, input), element('td', {}, answer), element('td', {}, drop));
  return row;
}

/** Why nothing answers a question. */
function kindCell(line, keep) {
  line.answers[0] ??= KINDS[0];
  const kinds = new Set([...KINDS, line.answers[0]]);
  const optionOf = (kind) =>
    element('option', { value: kind, selected: kind === line.answers[0] }, KINDS.includes(kind) ? t(`goldenKind_${kind}`) : kind);
  const node = element('select', { 'aria-label': t('goldenKind') }, ...[...kinds].map(optionOf));
  node.addEventListener('change', () => {
    line.answers = [node.value];
    keep();
  });
  return node;
}

/** The entries that answer a question, any of them. */
function answersCell(line, keep) {
  const cell = element('div', { class: 'answers' });
  const chips = () => line.answers.map((answer) => answerChip(answer, () => set(line.answers.filter((other) => other !== answer))));
  const set = (answers) => {
    line.answers = answers;
    show();
    keep();
  };
  const choose = () => {
    cell.replaceChildren(...chips(), entryChooser(line.question, (answer) => set([...new Set([...line.answers, answer])])));
    cell.querySelector('.find-entry').focus();
  };
  const show = () =>
    cell.replaceChildren(...chips(), button({ class: 'add-answer' }, t(line.answers.length ? 'goldenAnswerMore' : 'goldenAnswer'), choose));
  show();
  return cell;
}

function answerChip(answer, drop) {
  const [id, anchor] = answer.split('#');
  return element(
    'span',
    { class: 'tag' },
    element('a', { href: deskAddress('edit', id, anchor ?? '') }, answer),
    button({ class: 'drop', 'aria-label': t('goldenDrop', { answer }) }, '×', drop),
  );
}

/** The row of a line of the file, counted from 1. */
export function goldenRow(number) {
  return document.querySelectorAll('#golden-table tbody tr')[number - 1];
}
