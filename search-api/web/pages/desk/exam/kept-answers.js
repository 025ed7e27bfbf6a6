import { author } from '../parts/kept.js';

const name = (id) => `yingda.exam.${id}`;

/**
 * What was answered in this tab before the page was loaded again, null if nothing was, or somebody
 * else did.
 *
 * @returns {Array<{chosen: number[], text: string}> | null}
 */
export function keptAnswers(id, count) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name(id)) ?? 'null');
    const isOwn = kept?.answers.length === count && (!kept.author || kept.author === author());
    return isOwn ? kept.answers : null;
  } catch {
    return null;
  }
}

/** Keeps them in this tab until they are handed in. */
export function keepAnswers(id, answers) {
  try {
    sessionStorage.setItem(name(id), JSON.stringify({ author: author(), answers }));
  } catch {
    // Then they last for this page.
  }
}

/** They are handed in. */
export function forgetAnswers(id) {
  try {
    sessionStorage.removeItem(name(id));
  } catch {
    // Then nothing was kept either.
  }
}
