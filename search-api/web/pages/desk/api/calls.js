import { encodedId } from '../../shared/address.js';
import { request } from '../../shared/http.js';

const DOCUMENTS = '/v1/documents';

/** Asks with those parameters that say something. */
export function get(path, parameters) {
  const present = Object.entries(parameters).filter(([, value]) => value);
  return request(`${path}?${new URLSearchParams(present)}`, {});
}

/** Sends a body, and gives what the service answers. */
export function send(method, address, body, headers, signal) {
  return request(address, { ...json(method, body, headers), signal });
}

/** A body of JSON, as an option of a request. */
export function json(method, body, headers = {}) {
  return {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/** The address of a document in the service. */
export function path(id) {
  return `${DOCUMENTS}/${encodedId(id)}`;
}
