import { t } from '../../shared/language.js';
import { NO_ANSWER, isGolden } from '../parts/golden-text.js';

const NAMES = {
  'lexicon/words.txt': 'tuningWords',
  'lexicon/synonyms.txt': 'tuningSynonyms',
  'lexicon/antonyms.txt': 'tuningAntonyms',
  'lexicon/uncertain.txt': 'tuningUncertain',
  'lexicon/stiff.txt': 'tuningStiff',
  'lexicon/complaint.txt': 'tuningComplaint',
  'lexicon/crisis.txt': 'tuningCrisis',
  'lexicon/health.txt': 'tuningHealth',
  'lexicon/rules.txt': 'tuningRules',
  'lexicon/kinds.txt': 'tuningKinds',
  'lexicon/signals.txt': 'tuningSignals',
};

/** The file that is shown first. */
export const FIRST = Object.keys(NAMES)[0];

/** The names of all files, also of those that can be begun. */
export function allNames(edits) {
  const questions = edits.names.filter((name) => isGolden(name) && name !== NO_ANSWER);
  const first = questions.length ? [] : ['golden/questions.tsv'];
  return [...new Set([...Object.keys(NAMES), ...edits.names, ...edits.written, ...first, NO_ANSWER])];
}

export function nameOf(name) {
  if (name === NO_ANSWER) {
    return t('tuningNoAnswer');
  }
  return NAMES[name] ? t(NAMES[name]) : `${t('tuningGolden')} ${name.slice('golden/'.length)}`;
}

/** What is to be written into a file. */
export function hintOf(name) {
  return t(NAMES[name] ? NAMES[name] + 'Hint' : name === NO_ANSWER ? 'tuningNoAnswerHint' : 'tuningGoldenHint');
}
