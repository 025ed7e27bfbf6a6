import { t } from './language.js';

/** A product and a version range in words; null if it is about none. */
export function scope(product, versions) {
  return product ? [product, versionWords(versions ?? '')].filter(Boolean).join(' ') : null;
}

/** A range in Maven's notation, such as `[2.0,3.0)`, in words. */
export function versionWords(range) {
  const parts = /^([[(])([^,]*)(?:,(.*))?([\])])$/.exec(range);
  if (!parts) {
    return range;
  }
  const [, open, from, until, close] = parts;
  if (until === undefined || isLine(from, until)) {
    return from;
  }
  const lower = from && t(open === '[' ? 'from' : 'after', { version: from });
  const upper = until && t(close === ']' ? 'until' : 'before', { version: until });
  return lower && upper ? t('between', { from: lower, until: upper }) : lower || upper;
}

/** Whether a range is all that begins with one version, as 7.5 up to but without 7.6. */
function isLine(from, until) {
  const next = from.replace(/\d+$/, (last) => Number(last) + 1);
  return from !== '' && next === until;
}
