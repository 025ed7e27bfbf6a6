import { Problem } from '../../shared/http.js';
import { t } from '../../shared/language.js';

const KINDS = ['faq', 'manual', 'case', 'script'];

/** Half as much again when it is sent; the service takes 64 MB at once. */
export const MOST_BYTES = 45_000_000;

/**
 * What somebody chose, as files with the paths they are to have; what can't be imported is named and left alone.
 *
 * @param list the files
 * @param under the folder they are put into, empty for none
 * @param {{documents: string[], pictures: string[], conversions: Record<string, string>}} endings what the service takes
 */
export function chosenFiles(list, under, { documents, pictures, conversions }) {
  const shown = [...list].filter(({ name }) => !name.startsWith('.'));
  const files = shown.map((file) => ({ file, path: pathOf(file, under) }));
  const taken = files.filter(({ path }) => endsAs(path, [...documents, ...pictures]));
  const left = files.filter((file) => !taken.includes(file)).map(({ path }) => path);
  return {
    files: taken,
    isEmpty: !taken.some(({ path }) => endsAs(path, documents)),
    others: left.map((path) => otherName(path, conversions)),
    convertible: left.filter((path) => conversionOf(path, conversions)).map((path) => otherName(path, conversions)),
  };
}

function conversionOf(path, conversions) {
  return conversions[path.slice(path.lastIndexOf('.')).toLowerCase()];
}

/** With what to save it as, if that helps. */
function otherName(path, conversions) {
  const ending = conversionOf(path, conversions);
  return ending ? t('importSaveAs', { path, ending }) : path;
}

function endsAs(path, endings) {
  const name = path.toLowerCase();
  return endings.some((ending) => name.endsWith(ending));
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
