import { request } from '../../shared/http.js';
import { get, send } from './calls.js';

/** All keys there ever were. */
export const listKeys = async () => (await get('/v1/keys', {})).keys;

/** Makes a key; gives it, once, with what is known of it. */
export const makeKey = (wish) => send('POST', '/v1/keys', wish);

export const revokeKey = (id) => request(`/v1/keys/${id}`, { method: 'DELETE' });

/** What was done, newest first, for a spreadsheet. */
export const AUDIT_TABLE = '/v1/audit?format=csv&limit=1000';

/** A page of the same. */
export async function listAudit(before) {
  const { events, next } = await get('/v1/audit', { before });
  return { items: events, next };
}

/** Erases what somebody said, or only counts it; gives how much there is. */
export const eraseWords = (erasure) => send('POST', '/v1/erasures', erasure);
