import { get, send } from './calls.js';

const MODES = '/v1/modes';

/** What is sent with who decides, where anybody is named. */
const signed = (author, form = {}) => ({ ...form, ...(author ? { author } : {}) });

/** A page of decisions on what bots send by themselves, the newest first. */
export const listModes = (offset, limit) => get(MODES, { offset, limit });

/** Decides on an entry. */
export const setMode = (form, author) => send('PUT', MODES, signed(author, form));

/** Takes the last decision on an entry back. */
export const revertMode = (number, author) => send('POST', `${MODES}/${number}/revert`, signed(author));

/** Applies the rules now; gives what was decided. */
export const reviewModes = async (author) => (await send('POST', `${MODES}/review`, signed(author))).changes;
