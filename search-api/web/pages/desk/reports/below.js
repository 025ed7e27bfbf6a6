import { day } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { updatesReport } from '../api/reports.js';
import { deskAddress } from '../parts/addresses.js';
import { PagedList } from '../parts/paged.js';
import { pagedTable } from '../parts/table.js';
import { section } from './report.js';

const HEADS = ['title', 'owner', 'reportUpdated', 'reportChecked', 'taskLookedAt'];

/** Which documents were not updated or confirmed often enough. */
export class BelowDemand {
  #list;

  /** @param updates the report, with a first page of them */
  constructor({ quarter, documents, next }) {
    const read = async (offset) => {
      const page = await updatesReport(quarter, offset);
      return { items: page.documents, next: page.next };
    };
    this.#list = new PagedList(read, { items: documents, next });
  }

  view() {
    return section('reportBelow', this.#list.items.length > 0 && pagedTable('reportBelow', HEADS, this.#list, rowOf));
  }
}

function rowOf({ documentId, title, owner, updates, checks, lookedAt }) {
  return [editLink(documentId, title), owner ?? t('deskNobody'), updates, checks, day(lookedAt)];
}

export function editLink(documentId, title) {
  return html`<a href=${deskAddress('edit', documentId)} lang="zh-CN">${title}</a>`;
}
