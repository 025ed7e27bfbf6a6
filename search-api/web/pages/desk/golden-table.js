import { button, element } from '../dom.js';
import { t } from '../language.js';
import { deskAddress } from './addresses.js';
import { entryChooser } from './entry-chooser.js';
import { KINDS, NO_ANSWER, parse, write } from './golden-text.js';

/**
 * Golden questions as a table: a question, and the entries any of which is right, or why nothing
 * answers it.
 *
 * @param changed hears the table as a text
 */
export function goldenTable(name, text, changed) {
  const lines = parse(text);
  const body = element('tbody');
  const keep = () => changed(write(lines));
  const rowOf = (line) => ('remark' in line ? remarkRow(line) : questionRow(line));

  function remarkRow({ remark }) {
    const words = remark.replace(/^# /, '');
    return element('tr', { class: 'remark', hidden: !words }, element('th', { colspan: '3', scope: 'rowgroup', lang: 'zh-CN' }, words));
  }

  function questionRow(line) {
    const row = element('tr', { class: 'golden' });
    const input = element('input', { type: 'text', lang: 'zh-CN', maxlength: '500', value: line.question, 'aria-label': t('question') });
    input.addEventListener('input', () => {
      line.question = input.value;
      keep();
    });
    const remove = button({ class: 'danger' }, t('goldenRemove'), () => {
      lines.splice(lines.indexOf(line), 1);
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      next?.querySelector('input')?.focus();
      keep();
    });
    const answer = name === NO_ANSWER ? kindCell(line) : answersCell(line);
    row.append(element('td', {}, input), element('td', {}, answer), element('td', {}, remove));
    return row;
  }

  function kindCell(line) {
    line.answers[0] ??= KINDS[0];
    const node = element('select', { 'aria-label': t('goldenKind') });
    for (const kind of new Set([...KINDS, line.answers[0]])) {
      node.append(element('option', { value: kind, selected: kind === line.answers[0] }, KINDS.includes(kind) ? t(`goldenKind_${kind}`) : kind));
    }
    node.addEventListener('change', () => {
      line.answers = [node.value];
      keep();
    });
    return node;
  }

  function answersCell(line) {
    const cell = element('div', { class: 'answers' });
    const show = () => cell.replaceChildren(...line.answers.map(answerChip), ...more());
    const answerChip = (answer) => {
      const [id, anchor] = answer.split('#');
      const drop = button({ class: 'drop', 'aria-label': t('goldenDrop', { answer }) }, '×', () => {
        line.answers = line.answers.filter((other) => other !== answer);
        show();
        keep();
      });
      return element('span', { class: 'tag' }, element('a', { href: deskAddress('edit', id, anchor ?? '') }, answer), drop);
    };
    const take = (answer) => {
      line.answers = [...new Set([...line.answers, answer])];
      show();
      keep();
    };
    const more = () => [
      button({ class: 'add-answer' }, t(line.answers.length ? 'goldenAnswerMore' : 'goldenAnswer'), () => {
        cell.replaceChildren(...line.answers.map(answerChip), entryChooser(line.question, take));
        cell.querySelector('.find-entry').focus();
      }),
    ];
    show();
    return cell;
  }

  const add = button({ id: 'golden-add' }, t('goldenAdd'), () => {
    const line = { question: '', answers: [] };
    lines.push(line);
    body.append(rowOf(line));
    body.lastChild.querySelector('input').focus();
  });
  body.append(...lines.map(rowOf));
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

/** The row of a line of the file, counted from 1. */
export function goldenRow(number) {
  return document.querySelectorAll('#golden-table tbody tr')[number - 1];
}
