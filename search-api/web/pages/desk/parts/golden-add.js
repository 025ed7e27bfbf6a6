import { attempted, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html, stateful } from '../../shared/template.js';
import { readTuning, replaceTuning } from '../api/tuning.js';
import { NO_ANSWER, parse, plain, tableOf, write } from './golden-text.js';
import { author, keepAuthor } from './kept.js';

/** The button that makes a question a golden one, for whoever may. Whoever has no name here yet says it, once for this browser. */
class GoldenButton {
  #outcome = new Outcome();
  #isNaming = false;

  view(question, answer) {
    if (!may('publish')) {
      return '';
    }
    const label = t(answer ? 'goldenMake' : 'goldenMakeNone');
    const add = () => this.#outcome.attempt(async () => this.#outcome.done(t(await addGolden(plain(question), answer))));
    return html`
      <span class="golden-add">
        ${this.#isNaming && this.#nameForm(label, add)}
        <button type="button" class="make-golden" @click=${attempted(() => (author() ? add() : this.#askName()))}>${label}</button>
        ${this.#outcome.view()}
      </span>`;
  }

  #askName() {
    this.#isNaming = true;
    update();
    focusOn('.golden-add form input');
  }

  #nameForm(label, add) {
    const named = async ({ target }) => {
      keepAuthor(target.querySelector('input').value.trim());
      this.#isNaming = false;
      await add();
    };
    return html`
      <form @submit=${attempted(named)}>
        <input type="text" maxlength="100" required autocomplete="name" aria-label=${t('goldenName')} placeholder=${t('goldenName')}>
        <button type="submit">${label}</button>
      </form>`;
  }
}

/**
 * Makes a question that was asked a golden one, where it was asked: from now on every edit is tried
 * on it, too.
 *
 * @type {(question: string, answer: string | null) => any} takes `documentId#anchor`, or null if nothing answers it
 */
export const goldenButton = stateful(GoldenButton);

/** Gives what came of it. Of a question that is one already, another answer is right as well. */
export async function addGolden(question, answer) {
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
