import { request } from '../../shared/http.js';
import { get, json } from './calls.js';

/** All keys there ever were. */
export const listKeys = async () => (await get('/v1/keys', {})).keys;

/** Makes a key; gives it, once, with what is known of it. */
export const makeKey = (wish) => request('/v1/keys', json('POST', wish));

export const revokeKey = (id) => request(`/v1/keys/${id}`, { method: 'DELETE' });

/** A page of what was done, newest first. */
export async function listAudit(before) {
  const { events, next } = await get('/v1/audit', { before });
  return { items: events, next };
}
