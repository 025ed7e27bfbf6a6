import { answerOf } from '../../shared/answer.js';
import { element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { complete } from './anchors.js';
import { checkDocument } from '../api.js';
import { findingLine } from '../parts/finding.js';
import { tryoutView } from './tryout.js';

/** What agents will see of the chosen entry, and what should be mended in it. */
export function previewView(work) {
  const shown = element('div', { id: 'preview', 'aria-busy': 'true' }, t('previewWaiting'));
  const warnings = element('ul', { id: 'findings', 'aria-live': 'polite' });
  let request = new AbortController();
  let chosen = null;

  async function refresh() {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const copy = complete(work);
    const entry = copy.entries[work.document.entries.indexOf(chosen)];
    try {
      const { html, findings } = await checkDocument(work.id, copy, signal);
      shown.removeAttribute('aria-busy');
      shown.replaceChildren(...(entry ? asRead(entry, html, { id: work.id, product: copy.product }) : []));
      if (entry) {
        warnings.replaceChildren(...findingLines(entry, findings));
      }
    } catch (problem) {
      if (!signal.aborted) {
        shown.replaceChildren(element('p', { class: 'notice', role: 'alert' }, problem.message));
      }
    }
  }

  work.onSettled(refresh);
  return {
    node: beside(work, shown, warnings),
    show(entry) {
      chosen = entry;
      refresh();
    },
  };
}

function beside(work, shown, warnings) {
  return element(
    'aside',
    { class: 'beside' },
    element('h2', {}, t('preview')),
    shown,
    element('h2', {}, t('findings')),
    warnings,
    tryoutView(work),
  );
}

function asRead({ anchor, question }, html = {}, from) {
  return [element('h3', { lang: 'zh-CN' }, question), answerOf(html[anchor] ?? '', from, {})];
}

/** What should be mended in an entry, and how much is to be mended in the others. */
function findingLines({ anchor }, findings) {
  const here = findings.filter(({ place }) => place.anchor === anchor);
  const elsewhere = findings.length - here.length;
  const words = elsewhere ? t('otherFindings', { count: elsewhere }) : here.length ? null : t('noFindings');
  return [...here.map(findingLine), ...(words ? [element('li', { class: 'none' }, words)] : [])];
}
