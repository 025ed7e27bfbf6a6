import { announce, button, element } from '../dom.js';
import { t } from '../language.js';
import { keep, kept } from '../store.js';
import { readTuning, rehearse, replaceTuning } from './api.js';
import { area, field } from './form.js';
import { author } from './kept.js';
import { rehearsalView } from './rehearsal.js';
import { isSigned } from './signature.js';

const KEPT = 'desk.tuning';
const NAMES = {
  'lexicon/words.txt': 'tuningWords',
  'lexicon/synonyms.txt': 'tuningSynonyms',
  'lexicon/uncertain.txt': 'tuningUncertain',
  'lexicon/stiff.txt': 'tuningStiff',
};

/** Dictionary, synonyms and golden questions: edited, tried on the golden questions, put in place. */
export async function tuningView() {
  let { files, tag } = await readTuning();
  const edited = unsaved();
  const said = element('p', { id: 'outcome', role: 'status' });
  const outcome = element('div', { id: 'rehearsal' });
  const place = element('div', { id: 'file' });
  const names = element('div', { class: 'files', role: 'group', 'aria-label': t('deskTuning') });
  let note = '';
  let chosen = Object.keys(NAMES)[0];

  const changed = () => Object.fromEntries(Object.entries(edited).filter(([name, text]) => text !== (files[name] ?? '')));

  function showNames() {
    const all = [...new Set([...Object.keys(NAMES), ...Object.keys(files)])];
    names.replaceChildren(
      ...all.map((name) =>
        button({ 'aria-pressed': String(name === chosen), 'data-file': name }, nameOf(name) + (name in changed() ? ' *' : ''), () =>
          choose(name),
        ),
      ),
    );
  }

  function choose(name) {
    chosen = name;
    place.replaceChildren(
      area('tuningText', { rows: '18', class: 'answer-text', id: 'text' }, edited[name] ?? files[name] ?? '', (text) => {
        edited[name] = text;
        keep(KEPT, JSON.stringify(changed()));
        showNames();
      }),
      element('p', { class: 'facts' }, t(hintOf(name))),
    );
    showNames();
  }

  async function attempt(work) {
    if (!Object.keys(changed()).length) {
      say(t('tuningUnchanged'));
      return;
    }
    outcome.setAttribute('aria-busy', 'true');
    try {
      await work();
    } catch (problem) {
      say(problem.message);
    } finally {
      outcome.removeAttribute('aria-busy');
    }
  }

  const preview = () =>
    attempt(async () => {
      say(t('tuningAsking'));
      outcome.replaceChildren(rehearsalView(await rehearse(changed())));
      outcome.scrollIntoView({ block: 'nearest' });
      say(t('tuningAsked'));
    });

  const apply = () =>
    attempt(async () => {
      if (!isSigned(note, say)) {
        return;
      }
      ({ files, tag } = await replaceTuning({ author: author(), note: note.trim(), files: changed() }, tag));
      keep(KEPT, '{}');
      outcome.replaceChildren();
      choose(chosen);
      say(t('tuningDone'));
    });

  function say(text) {
    said.textContent = text;
    announce(text);
  }

  choose(chosen);
  return element(
    'section',
    { id: 'tuning' },
    element('h1', {}, t('deskTuning')),
    element('p', { class: 'facts' }, t('tuningWhy')),
    names,
    place,
    field('note', { id: 'note', placeholder: t('noteHint'), maxlength: '500' }, (text) => (note = text)),
    element(
      'p',
      { class: 'actions' },
      button({ id: 'rehearse' }, t('tuningPreview'), preview),
      button({ id: 'apply', class: 'primary' }, t('tuningApply'), apply),
    ),
    said,
    outcome,
  );
}

function nameOf(name) {
  return NAMES[name] ? t(NAMES[name]) : `${t('tuningGolden')} ${name.slice('golden/'.length)}`;
}

function hintOf(name) {
  return NAMES[name] ? NAMES[name] + 'Hint' : 'tuningGoldenHint';
}

/** Edits that were not put in place last time. */
function unsaved() {
  try {
    return JSON.parse(kept(KEPT)) ?? {};
  } catch {
    return {};
  }
}
