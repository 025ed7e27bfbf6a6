import { announce, button, element } from '../dom.js';
import { day } from '../format.js';
import { t } from '../language.js';
import { listGaps, markGap } from './api.js';
import { newAddress } from './new.js';
import { task } from './task.js';

/** What customers ask and nothing answers, most asked first. */
export function gapsTask(limit) {
  return task('gaps', 'taskGaps', (offset) => listGaps({ state: 'open', offset, limit }), lineOf);
}

function lineOf(gap) {
  const { id, question, similar, product, asked, reported, notes, lastSeen } = gap;
  const line = element(
    'li',
    { 'data-gap': id },
    element(
      'p',
      { class: 'badges' },
      element('span', { class: 'badge' }, t('gapAsked', { count: asked + reported })),
    ),
    element('strong', { class: 'title', lang: 'zh-CN' }, question),
    element('p', { class: 'facts' }, [product, ...similar, ...notes].filter(Boolean).join(' · '), ' ', day(lastSeen)),
    element(
      'p',
      { class: 'actions' },
      element('a', { href: newAddress(question, similar) }, t('gapAnswer')),
      button({ class: 'gap-done' }, t('gapDone'), async () => {
        await markGap(id, 'done');
        line.remove();
        announce(t('gapDone'));
      }),
    ),
  );
  return line;
}
