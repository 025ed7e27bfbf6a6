import { sendFeedback } from '../../shared/api.js';
import { announce, attempt, button, complain, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';

/** The verdicts with their keys, in two groups: on each the latest counts. */
const VERDICTS = [
  { verdict: 'used', key: 'u', matter: 'use' },
  { verdict: 'edited', key: 'e', matter: 'use' },
  { verdict: 'discarded', key: 'd', matter: 'use' },
  { verdict: 'helpful', key: 'y', matter: 'worth' },
  { verdict: 'unhelpful', key: 'n', matter: 'worth' },
];

/** What was said of the replies on this page: it stays when the page is shown anew. */
const said = new Map();

/** Of which replies it was said why they do not help. */
const reasons = new Set();

/** One line on which an agent says what became of a reply. */
export class Verdicts {
  #reply;
  #queryId;
  #buttons = new Map();
  #why;

  constructor(reply, queryId) {
    this.#reply = reply;
    this.#queryId = queryId;
    this.row = element(
      'div',
      { class: 'verdicts', role: 'group', 'aria-label': t('verdicts') },
      ...VERDICTS.map((one) => this.#button(one)),
      this.#reason(),
    );
    this.#show();
  }

  #button({ verdict, key, matter }) {
    const node = button(
      { class: 'verdict', 'data-verdict': verdict, 'data-matter': matter, 'aria-keyshortcuts': key },
      '',
      () => this.say(verdict),
    );
    node.append(t(verdict), ' ', element('kbd', { 'aria-hidden': 'true' }, key.toUpperCase()));
    this.#buttons.set(verdict, node);
    return node;
  }

  /** Says in a sentence what is wrong with it, to whoever writes. */
  #reason() {
    const text = element('input', { type: 'text', maxlength: '2000', autocomplete: 'off', 'aria-label': t('reason'), placeholder: t('reason') });
    this.#why = element('form', { class: 'reason', hidden: true }, text, element('button', { type: 'submit' }, t('sendReason')));
    this.#why.addEventListener('submit', (event) => {
      event.preventDefault();
      attempt(this.#why, () => this.#explain(text));
    });
    return this.#why;
  }

  async #explain(text) {
    if (text.value.trim()) {
      await this.#send('unhelpful', text.value.trim());
      reasons.add(this.#place('worth'));
      announce(t('thanks', { verdict: t('reason') }));
    }
    this.#show();
    this.row.closest('.reply').focus();
  }

  #place(matter) {
    return [this.#queryId, this.#reply.documentId, this.#reply.anchor, matter].join(' ');
  }

  /** Copying says that it was used, unless somebody has said otherwise. */
  sayUsed() {
    if (!said.has(this.#place('use'))) {
      this.say('used');
    }
  }

  /** Takes a key; whether it means anything here. */
  press(key) {
    const meant = VERDICTS.find((one) => one.key === key.toLowerCase());
    if (meant?.verdict === 'unhelpful' && !this.#why.hidden) {
      this.#why.querySelector('input').focus();
    } else if (meant) {
      this.say(meant.verdict);
    }
    return Boolean(meant);
  }

  async say(verdict) {
    const place = this.#place(VERDICTS.find((one) => one.verdict === verdict).matter);
    const before = said.get(place);
    said.set(place, verdict);
    this.#show();
    try {
      await this.#send(verdict);
      announce(t('thanks', { verdict: t(verdict) }));
    } catch (problem) {
      before ? said.set(place, before) : said.delete(place);
      this.#show();
      if (problem.status === undefined) {
        throw problem;
      }
      complain(problem.message);
    }
  }

  #send(verdict, comment) {
    const { documentId, anchor } = this.#reply;
    return sendFeedback({ queryId: this.#queryId, documentId, anchor, verdict, comment });
  }

  #show() {
    for (const { verdict, matter } of VERDICTS) {
      const isSaid = said.get(this.#place(matter)) === verdict;
      this.#buttons.get(verdict).setAttribute('aria-pressed', String(isSaid));
    }
    const worth = this.#place('worth');
    this.#why.hidden = said.get(worth) !== 'unhelpful' || reasons.has(worth);
  }
}
