import { request } from './api.js';
import { element } from './dom.js';
import { t } from './language.js';

/** How a knowledge base without a document begins; null for one that has some, or if nobody can tell. */
export async function beginView() {
  const { documents } = await request('/v1/documents?limit=1', {}).catch(() => ({ documents: [null] }));
  return documents.length
    ? null
    : element(
        'p',
        { id: 'begin', class: 'notice' },
        t('beginEmpty'),
        ' ',
        element('a', { href: '/desk/import' }, t('beginImport')),
        ' · ',
        element('a', { href: '/desk/new' }, t('beginNew')),
      );
}
