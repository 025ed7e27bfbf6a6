import { announce, button, element } from '../../shared/dom.js';
import { day } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { listGaps, markGap } from '../api.js';
import { author } from '../parts/kept.js';
import { newAddress } from '../new/new.js';
import { task } from './task.js';

/** What customers ask and nothing answers, most asked first. */
export function gapsTask(limit) {
  let done = 0;
  const read = (offset) => listGaps({ state: 'open', offset: offset && offset - done, limit });
  return task('gaps', 'taskGaps', read, (gap) => lineOf(gap, () => (done += 1)));
}

/** @param isDone hears that it is no longer among the open ones */
function lineOf(gap, isDone) {
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
        await markGap(id, 'done', author());
        isDone();
        (line.nextElementSibling ?? line.previousElementSibling)?.querySelector('a').focus();
        line.remove();
        announce(t('gapDone'));
      }),
    ),
  );
  return line;
}
