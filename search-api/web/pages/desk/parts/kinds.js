import { t } from '../../shared/language.js';

/** The kinds of documents with their words. */
export function kinds() {
  return [
    ['faq', t('kindFaq')],
    ['manual', t('kindManual')],
    ['case', t('kindCase')],
    ['script', t('kindScript')],
  ];
}
