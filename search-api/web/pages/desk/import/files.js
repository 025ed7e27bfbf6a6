import { Problem } from '../../shared/http.js';
import { t } from '../../shared/language.js';

/** What an import reads; everything else is named and left alone. */
const DOCUMENT = /\.(mdx?|markdown|txt|text|docx|csv|tsv|xls[xm]?)$/i;

/** What is taken along if a document shows it. */
const PICTURE = /\.(png|jpe?g|gif|webp)$/i;
const KINDS = ['faq', 'manual', 'case', 'script'];

/** Half as much again when it is sent; the service takes 64 MB at once. */
export const MOST_BYTES = 45_000_000;

/**
 * What somebody chose, as files with the paths they are to have.
 *
 * @param under the folder they are put into, empty for none
 */
export function chosenFiles(list, under) {
  const shown = [...list].filter(({ name }) => !name.startsWith('.'));
  const files = shown.map((file) => ({ file, path: pathOf(file, under) }));
  return {
    files: files.filter(({ path }) => DOCUMENT.test(path) || PICTURE.test(path)),
    isEmpty: !files.some(({ path }) => DOCUMENT.test(path)),
    others: files.filter(({ path }) => !DOCUMENT.test(path) && !PICTURE.test(path)).map(({ path }) => path),
  };
}

/** Of a folder only what is below it counts, unless it is called after a kind. */
function pathOf({ name, webkitRelativePath }, under) {
  const parts = (webkitRelativePath || name).split('/');
  const kind = parts.findIndex((part) => KINDS.includes(part));
  const inside = kind >= 0 && kind < parts.length - 1 ? parts.slice(kind) : parts.slice(parts.length > 1 ? 1 : 0);
  return [...under.split('/').filter(Boolean), ...inside].join('/');
}

/** Their bytes as Base64, in whatever encoding the text is. */
export async function readFiles(files) {
  const read = [];
  for (const { file, path } of files) {
    read.push({ path, base64: await base64Of(file) });
  }
  return read;
}

function base64Of(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(String(reader.result).split(',', 2)[1]));
    reader.addEventListener('error', () => failed(new Problem(0, t('importUnread', { name: file.name }))));
    reader.readAsDataURL(file);
  });
}
