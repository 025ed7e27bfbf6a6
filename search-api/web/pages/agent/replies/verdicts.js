import { attempted, announce, complain } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { sendFeedback } from '../api.js';
import { VERDICTS, verdictsView } from './verdicts-view.js';

/** What was said of the replies on this page: it stays when the page is shown anew. */
const said = new Map();

/** What the replies answer of which it was said, by place. */
const questions = new Map();

/** What the replies to a question answer that were used, also if they were edited. */
export function usedFor(queryId) {
  const isUsed = (place) => place.startsWith(`${queryId} `) && ['used', 'edited'].includes(said.get(place));
  return [...questions].filter(([place]) => isUsed(place)).map(([, question]) => question);
}

/** Of which replies it was said why they do not help. */
const reasons = new Set();

/** What an agent says became of a reply: on each matter the latest counts. */
export class Verdicts {
  #reply;
  #queryId;

  constructor(reply, queryId) {
    this.#reply = reply;
    this.#queryId = queryId;
  }

  /** One line to say it on. */
  view() {
    return verdictsView({
      isSaid: ({ verdict, matter }) => said.get(this.#place(matter)) === verdict,
      say: (verdict) => this.say(verdict),
      isAsked: this.#isAsked(),
      explain: attempted(({ target }) => this.#explain(target)),
      leave: leaveReason,
    });
  }

  /** Whether a sentence may say why it does not help. */
  #isAsked() {
    const worth = this.#place('worth');
    return said.get(worth) === 'unhelpful' && !reasons.has(worth);
  }

  /** Says in a sentence what is wrong with it, to whoever writes. */
  async #explain(form) {
    const text = form.querySelector('input').value.trim();
    if (text) {
      await this.#send('unhelpful', text);
      reasons.add(this.#place('worth'));
      announce(t('thanks', { verdict: text }));
    }
    update();
    form.closest('.reply').focus();
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

  /** Takes a key that was pressed on the card of the reply; whether it means anything here. */
  press(key, card) {
    const meant = VERDICTS.find((one) => one.key === key.toLowerCase());
    if (meant && !(meant.verdict === 'unhelpful' && this.#isAsked())) {
      this.say(meant.verdict);
    }
    if (meant?.verdict === 'unhelpful' && this.#isAsked()) {
      card.querySelector('.reason input').focus();
    }
    return Boolean(meant);
  }

  async say(verdict) {
    const place = this.#place(VERDICTS.find((one) => one.verdict === verdict)?.matter);
    const before = said.get(place);
    said.set(place, verdict);
    questions.set(place, this.#reply.question);
    update();
    try {
      await this.#send(verdict);
      announce(t('thanks', { verdict: t(verdict) }));
    } catch (problem) {
      before ? said.set(place, before) : said.delete(place);
      update();
      if (problem.status === undefined) {
        throw problem;
      }
      complain(problem.message);
    }
  }

  /** @param {string} [comment] */
  #send(verdict, comment) {
    const { documentId, anchor } = this.#reply;
    return sendFeedback({ queryId: this.#queryId, documentId, anchor, verdict, comment });
  }
}

/** Goes back from the field for a reason to its reply, where keys mean verdicts again. */
function leaveReason(event) {
  if (event.key === 'Escape' && !event.isComposing) {
    event.preventDefault();
    event.target.closest('.reply').focus();
  }
}
