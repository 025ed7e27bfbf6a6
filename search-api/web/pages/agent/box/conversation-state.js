import { masked } from '../../shared/personal.js';

/**
 * The conversation a page of the browser's history belongs to: what the customer said, the oldest
 * first, and the id of the question, under which the service counts it once however often the page
 * is loaded. The browser writes its history to the disk, so the words go there without numbers that
 * identify a customer; as they were said they stay in this page only.
 */
const said = new Map();

/** An address of the history for a new question: its state, and the question to be shown there. */
export function remembered(query, turns) {
  const id = newId();
  said.set(id, { query, turns });
  return { state: { id, turns: turns.map(masked) }, query: masked(query) };
}

/**
 * What is asked by the address and the state of the page that is shown.
 *
 * @param query the question in the address
 */
export function conversation(query) {
  const { id, turns = [] } = history.state ?? {};
  const words = said.get(id);
  return { id, turns: words?.turns ?? turns, query: words ? words.query : query };
}

/** Names a question that came by a link, and takes out of its address what must not stay there. */
export function nameQuestion(query, addressOf) {
  if (query && !history.state?.id) {
    const { state, query: words } = remembered(query, history.state?.turns ?? [query]);
    history.replaceState(state, '', addressOf(words));
  }
}

/** A UUID, also where a page has no `crypto.randomUUID`: over plain http. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
