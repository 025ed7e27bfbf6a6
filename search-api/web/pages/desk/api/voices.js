import { get, send } from './calls.js';

const PATH = '/v1/customer-feedback';

/** A page of what customers said, the newest first. */
export async function listVoices(filter) {
  const { feedback, next } = await get(PATH, { limit: 20, ...filter });
  return { items: feedback, next };
}

export const addVoice = (voice) => send('POST', PATH, voice, {});

/** Keeps each line of a table; gives what came of it. */
export const bringVoices = (csv) => send('POST', `${PATH}/table`, { csv }, {});

/** Takes one a step further. */
export const stepVoice = (id, step) => send('PUT', `${PATH}/${id}`, step, {});

/** How well customers were served, against the targets. */
export const serviceFigures = (span) => get('/v1/reports/service', span);
