import { Problem } from '../../shared/http.js';
import { t } from '../../shared/language.js';
import { runImport } from '../api/files.js';
import { eachLine } from './lines.js';

/**
 * Imports files, or tries it.
 *
 * @param sent the `files`, and the names of `others` that are none
 * @param wish what was said of them, and the author
 * @param advanced hears how much is read
 */
export async function importFiles({ files, others }, wish, dryRun, advanced) {
  const found = { documents: [], corrected: [], rejected: [], pictures: [], noted: [], files: [], report: null, others };
  const response = await runImport({ ...signed(wish, dryRun), dryRun, files });
  await eachLine(response, (line) => {
    if (line.read) {
      advanced(line.read);
    }
    take(line, found);
  });
  if (!found.report) {
    throw new Problem(0, t('importBrokeOff'));
  }
  return found;
}

/** How much is read, how fast, and how long it will take if the other files are alike. */
export function progressWords({ files, total, documents }, seconds) {
  const rate = Math.round(documents / Math.max(seconds, 0.001));
  const read = t('importRead', { files, total, documents, rate });
  const left = Math.round((seconds / files) * (total - files));
  return files > 0 && left > 0 ? read + t('importLeft', { left }) : read;
}

/** Adds a line of the service's answer to what it said before. */
function take({ document: changed, corrected, rejected, picture, noted, file, report }, found) {
  if (changed) {
    found.documents.push(changed);
  }
  if (corrected) {
    found.corrected.push(corrected);
  }
  if (rejected) {
    found.rejected.push(rejected);
  }
  if (picture) {
    found.pictures.push(picture);
  }
  if (noted) {
    found.noted.push({ ...noted, reason: noted.text });
  }
  if (file) {
    found.files.push(file);
  }
  found.report ??= report;
}

function signed({ author, note, product, version, release, releases, prune, columns, overwrite }, dryRun) {
  const present = Object.entries({ product, version, release }).filter(([, value]) => value.trim());
  return {
    author: author || (dryRun ? t('importSomebody') : ''),
    note: note.trim() || t('importPreview'),
    prune,
    releases,
    columns,
    overwrite,
    ...Object.fromEntries(present.map(([name, value]) => [name, value.trim()])),
  };
}
