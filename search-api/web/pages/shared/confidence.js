import { t } from './language.js';

/** From which probability on a confidence is called so. */
const MEDIUM = 0.4;

/** Below it a reply is one line, as it is hardly ever what was meant. */
const LEAST = 0.1;

/**
 * A confidence from 0 to 1 as `high`, `medium` or `low`. Only what the decision is to answer is high: a word never says
 * more than the decision does.
 *
 * @param {number} confidence
 * @param {boolean} isAnswer whether the service decided that it may be sent
 */
export function confidenceLevel(confidence, isAnswer) {
  if (isAnswer) {
    return 'high';
  }
  return confidence >= MEDIUM ? 'medium' : 'low';
}

/** Whether a reply is hardly what was meant. */
export const isUnlikely = (confidence = 0) => confidence < LEAST;

export function confidenceWord(confidence, isAnswer = false) {
  if (isUnlikely(confidence)) {
    return t('confidenceLeast');
  }
  const words = { high: 'confidenceHigh', medium: 'confidenceMedium', low: 'confidenceLow' };
  return t(words[confidenceLevel(confidence, isAnswer)]);
}
