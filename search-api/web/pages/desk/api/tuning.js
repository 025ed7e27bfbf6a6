import { respond } from '../../shared/http.js';
import { json, send } from './calls.js';

/** The files that steer the replies, and what they were when they were read. */
export async function readTuning() {
  const response = await respond('/v1/tuning', {});
  return { ...(await response.json()), tag: response.headers.get('ETag') };
}

/** What should be mended though answers go on, empty if nothing. */
export async function readWarning() {
  const response = await fetch('/health/ready');
  return (await response.json()).warning ?? '';
}

/** What edited files would do to the golden questions. */
export function rehearse(files) {
  return send('POST', '/v1/tuning/rehearsal', { files }, {});
}

/** Puts edited files in place. */
export async function replaceTuning(signed, tag) {
  const response = await respond('/v1/tuning', json('PUT', signed, { 'If-Match': tag }));
  return { ...(await response.json()), tag: response.headers.get('ETag') };
}
