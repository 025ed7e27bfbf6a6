import { attempt, button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { outcomeBox } from '../../shared/outcome.js';
import { readTuning, replaceTuning } from '../api.js';
import { NO_ANSWER, parse, plain, tableOf, write } from './golden-text.js';
import { author, keepAuthor } from './kept.js';

/**
 * Makes a question that was asked a golden one, where it was asked: from now on every edit is tried
 * on it, too.
 *
 * @param answer `documentId#anchor`, or null if nothing answers it
 */
export function goldenButton(question, answer) {
  const box = outcomeBox({});
  const place = element('span', { class: 'golden-add' });
  const add = () => box.attempt(async () => box.done(t(await addGolden(plain(question), answer))));
  const label = t(answer ? 'goldenMake' : 'goldenMakeNone');
  const start = button({ class: 'make-golden' }, label, () => (author() ? add() : place.prepend(nameForm(place, label, add))));
  place.append(start, box.node);
  return place;
}

/** Whoever has no name here yet says it, once for this browser. */
function nameForm(place, label, add) {
  place.querySelector('form')?.remove();
  const input = element('input', { type: 'text', maxlength: '100', required: true, autocomplete: 'name', 'aria-label': t('goldenName'), placeholder: t('goldenName') });
  const form = element('form', {}, input, element('button', { type: 'submit' }, label));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(form, async () => {
      keepAuthor(input.value.trim());
      form.remove();
      await add();
    });
  });
  queueMicrotask(() => input.focus());
  return form;
}

/** Gives what came of it. Of a question that is one already, another answer is right as well. */
async function addGolden(question, answer) {
  const { files, tag } = await readTuning();
  const [asked] = Object.keys(files).filter((name) => name.startsWith('golden/') && find(parse(files[name]), question));
  const name = asked ?? (answer ? tableOf(answer) : NO_ANSWER);
  const lines = parse(files[name] ?? '');
  const line = find(lines, question);
  const right = answer ?? 'in';
  if (line?.answers.includes(right) || (asked === NO_ANSWER) !== (answer === null && Boolean(asked))) {
    return asked === NO_ANSWER ? 'goldenIsNone' : 'goldenIs';
  }
  if (line && answer) {
    line.answers.push(answer);
  } else {
    lines.push({ question, answers: [right] });
  }
  const note = t('goldenNote', { question }).slice(0, 500);
  await replaceTuning({ author: author(), note, files: { [name]: write(lines) } }, tag);
  return line ? 'goldenMoreMade' : 'goldenMade';
}

function find(lines, question) {
  return lines.find((line) => line.question === question);
}
