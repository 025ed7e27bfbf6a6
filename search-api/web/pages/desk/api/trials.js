import { get, send } from './calls.js';

/** A page of trials, the newest first. */
export async function listTrials(offset) {
  const { trials, next } = await get('/v1/trials', { offset, limit: 20 });
  return { items: trials, next };
}

export const readTrial = (id) => get(`/v1/trials/${encodeURIComponent(id)}`, {});

/** Asks questions, and keeps what they are given. */
export const runTrial = (trial) => send('POST', '/v1/trials', trial, {});

/** Says how good an answer of a trial is; undefined takes it back. */
export function judgeTrial(id, question, judgement) {
  return send('PUT', `/v1/trials/${id}/judgements`, { judgements: [{ question, judgement }] }, {});
}
