import { answerOf } from '../answer.js';
import { element } from '../dom.js';
import { t } from '../language.js';
import { complete } from './anchors.js';
import { checkDocument } from './api.js';
import { findingLine } from './finding.js';
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
    const index = work.document.entries.indexOf(chosen);
    try {
      const report = await checkDocument(work.id, copy, signal);
      render(copy, copy.entries[index], report);
    } catch (problem) {
      if (!signal.aborted) {
        shown.replaceChildren(element('p', { class: 'notice', role: 'alert' }, problem.message));
      }
    }
  }

  function render(document, entry, { html = {}, findings }) {
    shown.removeAttribute('aria-busy');
    if (!entry) {
      shown.replaceChildren();
      return;
    }
    const from = { id: work.id, product: document.product };
    shown.replaceChildren(
      element('h3', { lang: 'zh-CN' }, entry.question),
      answerOf(html[entry.anchor] ?? '', from, {}),
    );
    const here = findings.filter(({ place }) => place.anchor === entry.anchor);
    const elsewhere = findings.length - here.length;
    warnings.replaceChildren(
      ...here.map(findingLine),
      elsewhere || !here.length
        ? element(
            'li',
            { class: 'none' },
            elsewhere ? t('otherFindings', { count: elsewhere }) : t('noFindings'),
          )
        : '',
    );
  }

  work.onSettled(refresh);
  const node = element(
    'aside',
    { class: 'beside' },
    element('h2', {}, t('preview')),
    shown,
    element('h2', {}, t('findings')),
    warnings,
    tryoutView(work),
  );
  return {
    node,
    show(entry) {
      chosen = entry;
      refresh();
    },
  };
}
