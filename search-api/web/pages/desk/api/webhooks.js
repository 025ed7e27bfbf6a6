import { request } from '../../shared/http.js';
import { get, send } from './calls.js';

const address = (id) => `/v1/webhooks/${id}`;

export const listWebhooks = async () => (await get('/v1/webhooks', {})).webhooks;

/** Makes a webhook; gives its secret, once. */
export const makeWebhook = (wish) => send('POST', '/v1/webhooks', wish);

/** Sets it to work or stops it. */
export const activateWebhook = ({ id, url, events, product, audience }, active) =>
  send('PUT', address(id), { url, events, ...(product && { product }), audience, active });

export const rotateSecret = (id) => request(`${address(id)}/secret`, { method: 'POST' });

export const removeWebhook = (id) => request(address(id), { method: 'DELETE' });

export const testWebhook = (id) => request(`${address(id)}/test`, { method: 'POST' });

/** A page of deliveries, newest first. */
export async function listDeliveries(id, state, before) {
  const { deliveries, next } = await get(`${address(id)}/deliveries`, { before, ...(state && { state }) });
  return { items: deliveries, next };
}

export const replayDelivery = (id, number) => request(`${address(id)}/deliveries/${number}/replay`, { method: 'POST' });
