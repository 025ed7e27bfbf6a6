import { element } from '../../shared/dom.js';
import { confidenceLevel, confidenceWord } from '../../shared/format.js';
import { t } from '../../shared/language.js';
import { outcomeBox } from '../../shared/outcome.js';
import { complete } from './anchors.js';
import { tryOut } from '../api.js';
import { field } from '../parts/form.js';
import { goldenButton } from '../parts/golden-add.js';

/** Questions that customers might ask: would what stands in the editor now be found by them? */
export function tryoutView(work) {
  const list = element('ul', { id: 'tried' });
  const box = outcomeBox({});
  let question = '';
  const input = field('tryoutQuestion', { id: 'try', maxlength: '500', lang: 'zh-CN' }, (text) => (question = text.trim()));
  const form = element('form', { id: 'tryout' }, input, element('button', { type: 'submit' }, t('tryoutAsk')));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!question) {
      return;
    }
    await box.attempt(async () => {
      box.say(t('tryoutAsking'));
      const { tried, rivals } = await tryOut(work.id, complete(work), [question]);
      list.prepend(...tried.map((one) => triedLine(work.id, one)));
      box.say(t('tryoutAsked', { rivals }));
    });
  });
  return element('section', { class: 'tryout' }, element('h2', {}, t('tryoutTitle')), form, box.node, list);
}

function triedLine(id, { question, decision, rank, anchor, first }) {
  const found = rank === 1 && decision === 'answer';
  const said =
    rank === 1
      ? `${t('decision_' + decision)} · ${confidenceWord(first.confidence)}`
      : first
        ? t('tryoutOther', { rank: rank ? t('tuningRank', { number: rank }) : t('tryoutNowhere'), question: first.question })
        : t('tryoutNothing');
  return element(
    'li',
    { 'data-rank': rank, 'data-level': found ? confidenceLevel(first.confidence) : 'none' },
    element('span', { lang: 'zh-CN' }, question),
    element('span', { class: 'facts' }, `${found ? '✓' : '✗'} ${said}`),
    anchor ? goldenButton(question, `${id}#${anchor}`) : null,
  );
}
