import { button, element, sureButton } from '../dom.js';
import { t } from '../language.js';
import { outcomeBox } from '../outcome.js';
import { readTuning, readWarning, rehearse, replaceTuning } from './api.js';
import { field } from './form.js';
import { NO_ANSWER, isGolden } from './golden-text.js';
import { signedAs } from './identity.js';
import { author } from './kept.js';
import { rehearsalView } from './rehearsal.js';
import { isSigned } from './signature.js';
import { TuningEdits } from './tuning-edits.js';
import { lineOf, showLine, tuningText } from './tuning-text.js';

const NAMES = {
  'lexicon/words.txt': 'tuningWords',
  'lexicon/synonyms.txt': 'tuningSynonyms',
  'lexicon/uncertain.txt': 'tuningUncertain',
  'lexicon/stiff.txt': 'tuningStiff',
};

/** Dictionary, synonyms and golden questions: edited, tried on the golden questions, put in place. */
export async function tuningView() {
  const edits = new TuningEdits();
  let tag = '';
  const box = outcomeBox();
  const outcome = element('div', { id: 'rehearsal' });
  const place = element('div', { id: 'file' });
  const names = element('div', { class: 'files', role: 'group', 'aria-label': t('deskTuning') });
  const warning = await readWarning();
  let note = '';
  let chosen = Object.keys(NAMES)[0];

  /** Those that can be begun, too. */
  function allNames() {
    const questions = edits.names.filter((name) => isGolden(name) && name !== NO_ANSWER);
    const first = questions.length ? [] : ['golden/questions.tsv'];
    return [...new Set([...Object.keys(NAMES), ...edits.names, ...edits.written, ...first, NO_ANSWER])];
  }

  function showNames() {
    const all = allNames();
    const changed = edits.changed();
    const hasKeyboard = names.contains(document.activeElement);
    names.replaceChildren(
      ...all.map((name) =>
        button({ 'aria-pressed': String(name === chosen), 'data-file': name }, nameOf(name) + (name in changed ? ' *' : ''), () =>
          choose(name),
        ),
      ),
    );
    if (hasKeyboard) {
      names.querySelector('[aria-pressed=true]').focus();
    }
  }

  function choose(name) {
    chosen = name;
    place.replaceChildren(
      edits.isOvertaken(name) ? overtakenNotice(name) : '',
      tuningText(name, edits.text(name), (text) => {
        edits.write(name, text);
        showNames();
      }),
      element('p', { class: 'facts' }, t(hintOf(name))),
    );
    showNames();
  }

  /** Both texts are there until somebody chooses. */
  function overtakenNotice(name) {
    const decide = (decision) => () => {
      decision(name);
      choose(name);
    };
    return element(
      'div',
      { id: 'overtaken', class: 'notice' },
      element('p', {}, t('tuningOvertaken')),
      element('details', {}, element('summary', {}, t('tuningTheirs')), element('pre', { lang: 'zh-CN' }, edits.inPlace(name))),
      element(
        'p',
        { class: 'actions' },
        button({ id: 'insist' }, t('tuningInsist'), decide((mine) => edits.insist(mine))),
        sureButton({ id: 'drop' }, t('tuningDrop'), t('discardSure'), decide((mine) => edits.drop(mine))),
      ),
    );
  }

  /** Takes what is in place now for what edits are made against. */
  function begin(found) {
    ({ tag } = found);
    edits.begin(found.files);
  }

  /** Somebody put something in place meanwhile: what it was is read before anything of it goes. */
  async function readAgain() {
    begin(await readTuning());
    if (edits.overtaken) {
      showOvertaken();
    } else {
      box.refuse(t('tuningAgain'));
    }
  }

  function showOvertaken() {
    choose(edits.overtaken);
    document.getElementById('overtaken').scrollIntoView({ block: 'nearest' });
    box.refuse(t('tuningOvertaken'));
  }

  async function attempt(work) {
    if (!Object.keys(edits.changed()).length) {
      box.refuse(t('tuningUnchanged'));
      return;
    }
    box.say('');
    outcome.setAttribute('aria-busy', 'true');
    try {
      await work();
    } catch (problem) {
      box.refuse(problem.message);
      showRefused(problem);
    } finally {
      outcome.removeAttribute('aria-busy');
    }
  }

  /** The line that is refused, wherever it is. */
  function showRefused({ errors = [] }) {
    const line = errors.length ? lineOf(errors[0].field, allNames()) : null;
    if (line) {
      choose(line.name);
      showLine(line.name, line.number);
    }
  }

  const preview = () =>
    attempt(async () => {
      box.say(t('tuningAsking'));
      outcome.replaceChildren(rehearsalView(await rehearse(edits.changed())));
      outcome.scrollIntoView({ block: 'nearest' });
      box.say(t('tuningAsked'));
    });

  const apply = () =>
    attempt(async () => {
      if (!isSigned(note, box.refuse)) {
        return;
      }
      if (edits.overtaken) {
        showOvertaken();
        return;
      }
      try {
        begin(await replaceTuning({ author: author(), note: note.trim(), files: edits.changed() }, tag));
      } catch (problem) {
        if (problem.status !== 412) {
          throw problem;
        }
        await readAgain();
        return;
      }
      edits.clear();
      outcome.replaceChildren();
      choose(chosen);
      box.done(t('tuningDone'));
    });

  begin(await readTuning());
  choose(edits.overtaken ?? chosen);
  return element(
    'section',
    { id: 'tuning' },
    element('h1', {}, t('deskTuning')),
    warning ? element('p', { id: 'warning', class: 'notice', role: 'alert' }, t('tuningUnused'), ' ', warning) : '',
    element('p', { class: 'facts' }, t('tuningWhy')),
    names,
    place,
    field('note', { id: 'note', placeholder: t('noteHint'), maxlength: '500' }, (text) => (note = text)),
    element(
      'p',
      { class: 'actions' },
      button({ id: 'rehearse' }, t('tuningPreview'), preview),
      button({ id: 'apply', class: 'primary' }, t('tuningApply'), apply),
      signedAs(),
    ),
    box.node,
    outcome,
  );
}

function nameOf(name) {
  if (name === NO_ANSWER) {
    return t('tuningNoAnswer');
  }
  return NAMES[name] ? t(NAMES[name]) : `${t('tuningGolden')} ${name.slice('golden/'.length)}`;
}

function hintOf(name) {
  return NAMES[name] ? NAMES[name] + 'Hint' : name === NO_ANSWER ? 'tuningNoAnswerHint' : 'tuningGoldenHint';
}
