import { t } from '../../shared/language.js';

const NAMES = {
  similar: 'similarLines',
  negatives: 'negativeLines',
  entry: 'entriesTitle',
};

const CHANNEL = 'channelAnswers.';

/** A field of a document or an entry in words. */
export function fieldName(field) {
  if (field.startsWith(CHANNEL)) {
    return `${t('channelAnswers')} ${field.slice(CHANNEL.length)}`;
  }
  const key = NAMES[field] ?? field;
  return KNOWN.has(key) ? t(key) : field;
}

const KNOWN = new Set([
  'title', 'kind', 'product', 'versions', 'audience', 'owner', 'tags', 'review', 'question',
  'similarLines', 'negativeLines', 'answer', 'channelAnswers', 'entriesTitle', 'effective', 'expires',
]);
