import { request, respond } from '../../shared/http.js';
import { json, path } from './calls.js';

/** Where all that is published, or one document, can be downloaded as files. */
export function exportAddress(document) {
  return '/v1/export' + (document ? `?${new URLSearchParams({ document })}` : '');
}

/** Where the file can be downloaded that a revision was imported from. */
export function importedFileAddress(id, revision) {
  return `${path(id)}/revisions/${revision}/file`;
}

/** The same with FAQ tables for Excel, and an empty one to be filled in. */
export const WORKBOOKS = '/v1/export?format=xlsx';
export const TEMPLATE = '/v1/export/template';

/** What names of files end with that can be imported: of documents, and of pictures in them. */
export const importEndings = () => request('/v1/imports/endings');

/** What comes of an import, as a response of one JSON object a line. */
export function runImport(wish) {
  return respond('/v1/imports', json('POST', wish));
}

/** Keeps a picture; gives the address an answer shows it from. */
export function keepPicture(file) {
  const headers = { 'Content-Type': file.type || 'image/png' };
  return request('/v1/pictures', { method: 'POST', headers, body: file });
}
