import { kindBadge } from '../../shared/badges.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { deskAddress } from '../parts/addresses.js';
import { PagedList } from '../parts/paged.js';
import { pagedTable } from '../parts/table.js';
import { correctedView } from './corrected.js';
import { sumsView } from './import-sums.js';

const CHANGES = {
  added: 'importAdded',
  changed: 'importChanged',
  restored: 'importRestored',
  retired: 'importRetired',
  drafted: 'importWithheld',
};

/** Shown at once of a list that may have a hundred thousand. */
const FEW = 50;

/** What came of an import, or would come of it: what was refused first. */
export class ImportOutcome {
  #found;
  #changed;
  #rejected;
  #pictures;
  #noted;
  #files;
  #corrected;
  #choose;

  /**
   * @param found what the service said
   * @param {((id: string, overwrite: boolean) => void) | null} choose hears which document gets what its file says
   */
  constructor(found, choose) {
    this.#choose = choose;
    this.#corrected = someOf(found.corrected);
    this.#found = found;
    this.#changed = Object.keys(CHANGES).map((change) => {
      const documents = found.documents.filter((one) => one.change === change);
      return { change, title: CHANGES[change], count: documents.length, list: someOf(documents) };
    });
    this.#rejected = someOf(found.rejected);
    this.#pictures = someOf(found.pictures);
    this.#noted = someOf(found.noted);
    this.#files = someOf(found.files);
  }

  view() {
    const { report, others } = this.#found;
    return html`
      <div>
        ${sumsView(this.#changed, report)}
        ${leftOutView('importRejected', this.#rejected)}
        ${correctedView(this.#corrected, this.#choose)}
        ${leftOutView('importPictures', this.#pictures)}
        ${leftOutView('importNoted', this.#noted)}
        ${filesView(this.#files)}
        ${this.#changed.filter(({ count }) => count > 0).map(changedView)}
        ${unreadView(Object.keys(report.unread))}
        ${others.length > 0 && html`<p class="notice">${t('importOthers', { names: others.slice(0, 20).join('、') })}</p>`}
      </div>`;
  }
}

/** All that is here already, as a list of which some are shown. */
function someOf(all) {
  const page = (from) => ({ items: all.slice(from, from + FEW), next: from + FEW < all.length ? from + FEW : null });
  return new PagedList(async (from) => page(from), page(0));
}

/** Keys and columns without a meaning here: among them may be one that was meant otherwise. */
function unreadView(names) {
  return names.length > 0 && html`<p class="notice" id="unread">${t('importNotRead', { names: names.join('、') })}</p>`;
}

/** Each with its file, its line and the reason. */
function leftOutView(title, list) {
  const rowOf = ({ file, line, reason }) => [file, line ? String(line) : '', reason];
  return (
    list.items.length > 0 &&
    html`
      <section class="rejected" data-left-out=${title}>
        <h2>${t(title)}</h2>
        ${pagedTable(title, ['importFile', 'importLine', 'importReason'], list, rowOf)}
      </section>`
  );
}

/** What came out of each file, so that somebody sees whether it was read as it is meant. */
function filesView(list) {
  return (
    list.items.length > 0 &&
    html`
      <section id="read-files">
        <h2>${t('importFilesRead')}</h2>
        ${pagedTable('importFilesRead', ['importFile', 'importTitle', 'kind', 'importEntries'], list, fileRow)}
      </section>`
  );
}

function fileRow({ file, title, kinds, documents, entries, headings }) {
  const about = title ?? t('importDocuments', { documents });
  const left = entries - headings.length;
  const outline = html`
    <details>
      <summary lang="zh-CN">${about}</summary>
      <ol class="headings" lang="zh-CN">${headings.map((heading) => html`<li>${heading}</li>`)}</ol>
      ${left > 0 && t('importMoreHeadings', { count: left })}
    </details>`;
  return [file, outline, kinds.map(kindBadge), entries];
}

function changedView({ change, title, list }) {
  return html`
    <section data-change=${change}>
      <h2>${t(title)}</h2>
      <ul class="ids">${list.items.map(documentView)}</ul>
      ${list.moreButton()}
    </section>`;
}

/** A document by what it is called, and by its id. */
function documentView({ id, title }) {
  return html`
    <li data-id=${id}>
      <a href=${deskAddress('edit', id)} lang="zh-CN">${title || id}</a>
      ${title && html` <code>${id}</code>`}
    </li>`;
}
