import { searchScripts } from '../../shared/api.js';
import { announce, complain, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';

/**
 * A field that finds scripts while somebody types, and the place where they are shown.
 *
 * @param all stands there as long as nothing is typed
 * @param viewOf makes the cards of what was found by a text
 */
export function scriptFinder(all, viewOf) {
  const place = element('div', { id: 'found-scripts', hidden: true });
  const field = searchField();
  let request = new AbortController();

  async function find() {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const text = field.value.replaceAll('"', ' ').trim();
    const cards = text ? await viewOf(await searchScripts(text, signal), text) : [];
    if (!signal.aborted) {
      all.hidden = text !== '';
      place.hidden = text === '';
      place.replaceChildren(...(cards.length > 0 ? cards : [element('p', { class: 'none' }, t('noScriptFound'))]));
      announce(text ? t('entries', { count: cards.length }) : '');
    }
  }

  startField(field, () => find().catch(sayWhy));
  return [field, place];
}

function searchField() {
  return element('input', {
    id: 'find-script',
    type: 'search',
    maxlength: '100',
    autocomplete: 'off',
    placeholder: t('findScripts'),
    'aria-label': t('findScripts'),
  });
}

/** What the service refuses is told; what is asked no more failed for nobody. */
function sayWhy(problem) {
  if (problem.name === 'AbortError') {
    return;
  }
  if (problem.status === undefined) {
    throw problem;
  }
  complain(problem.message);
}

function startField(field, look) {
  field.addEventListener('input', (event) => event.isComposing || look());
  field.addEventListener('compositionend', look);
  field.addEventListener('keydown', (event) => {
    // The first time it shows all scripts again, then it leads back to the box as everywhere.
    if (event.key === 'Escape' && !event.isComposing && field.value) {
      event.preventDefault();
      field.value = '';
      look();
    }
  });
}
