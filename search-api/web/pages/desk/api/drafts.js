import { path, send } from './calls.js';

/** What should be mended, and the answers as HTML; nothing is written. */
export function checkDocument(id, document, signal) {
  const body = { author: 'desk', note: 'check', document };
  return send('POST', path(id) + '/check?html=true', body, {}, signal);
}

/**
 * Golden questions that would get another first answer if a document were published.
 *
 * @param wish `at` if it is to be published then, the state `retired` if it is to be retired
 */
export async function foresee(id, document, wish, signal) {
  const body = { author: 'desk', note: 'check', document, ...wish };
  const { findings } = await send('POST', path(id) + '/check?golden=true', body, {}, signal);
  return findings.filter(({ rule }) => rule === 'golden');
}

/** Which of some questions a document would answer; nothing is written. */
export function tryOut(id, document, questions) {
  return send('POST', path(id) + '/tryout', { questions, document }, {});
}

/** What a document that is not saved changes about the newest revision. */
export function compareWith(id, document) {
  return send('POST', `${path(id)}/diff`, document, {});
}
