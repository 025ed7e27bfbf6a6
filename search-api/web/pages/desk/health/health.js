import { parametersOf } from '../../shared/address.js';
import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { healthReport } from '../api/reports.js';
import { deskAddress } from '../parts/addresses.js';
import { field } from '../parts/form.js';
import { namedField } from '../parts/names.js';
import { PagedList } from '../parts/paged.js';
import { table } from '../parts/table.js';

const PARTS = ['freshness', 'findings', 'duplicates', 'wordings', 'evidence', 'links'];
const FEW = 50;

/**
 * The page of how well entries are: by product, owner and document, or of one document by entry.
 *
 * @param {string} id
 * @param {AbortSignal} signal tells when it is left
 */
export async function healthPage(id, signal) {
  const page = new HealthPage();
  await page.load();
  page.measureOn(signal);
  return () => page.view();
}

class HealthPage {
  /** @type {Record<string, string>} */
  #filter = Object.fromEntries([...new URLSearchParams(location.search)].filter(([, value]) => value));
  /** @type {any} */
  #report;
  /** @type {any} */
  #list;

  #read = (offset) => healthReport({ ...this.#filter, offset, limit: FEW });

  async load() {
    this.#report = await this.#read(0);
    const next = async (offset) => {
      const page = await this.#read(offset);
      return { items: page.documents, next: page.next };
    };
    this.#list = new PagedList(next, { items: this.#report.documents, next: this.#report.next });
    update();
  }

  /** The service measures for some seconds at a time; it is asked again as long as that brings anything. */
  async measureOn(signal) {
    let left = Infinity;
    while (!signal.aborted && this.#report.notMeasured > 0 && this.#report.notMeasured < left) {
      left = this.#report.notMeasured;
      await this.load();
    }
  }

  view() {
    const { total, notMeasured } = this.#report;
    return html`
      <section id="health">
        <h1 tabindex="-1">${t('deskHealth')}</h1>
        <p class="facts">${t('healthWhy')}</p>
        ${formView(this.#filter)}
        <p class="facts" role="status">${notMeasured > 0 && t('healthLeft', { count: notMeasured })}</p>
        ${total ? reportView(this.#report, this.#list) : html`<p class="none">${t('taskNone')}</p>`}
      </section>`;
  }
}

function formView({ owner = '', product = '', document: id = '' }) {
  return html`
    <form class="filter" method="get" action="/desk/health">
      ${namedField('owner', 'owners', { name: 'owner', value: owner, maxlength: '100' }, () => {})}
      ${namedField('product', 'products', { name: 'product', value: product, maxlength: '100' }, () => {})}
      ${field('healthDocument', { name: 'document', value: id, maxlength: '200' })}
      <button type="submit">${t('deskApply')}</button>
    </form>`;
}

function reportView({ at, weights, total, owners, products, entries }, list) {
  const shares = PARTS.filter((part) => weights[part]).map((part) => `${t('healthPart_' + part)} ${weights[part]}`);
  return html`
    <p id="health-total"><strong>${t('healthTotal', { score: total.score })}</strong> <span class="facts">${t('healthTrend')} ${trendOf(total)}</span></p>
    <p class="facts">${t('healthAt', { time: moment(at), entries: total.entries })}</p>
    <p class="facts">${t('healthWeights', { weights: shares.join(t('listComma')) })}</p>
    ${entries ? tableOf('healthEntries', 'title', entries, entryName) : groupsView(products, owners, list)}`;
}

function groupsView(products, owners, list) {
  return html`
    ${tableOf('healthProducts', 'product', products, ({ name }) => name ?? t('healthNoProduct'))}
    ${tableOf('healthOwners', 'owner', owners, ({ name }) => name ?? t('deskNobody'))}
    ${tableOf('healthDocuments', 'title', list.items, documentName)}
    ${list.moreButton()}`;
}

function tableOf(title, first, lines, nameOf) {
  const heads = [t(first), t('healthScore'), ...PARTS.map((part) => t('healthPart_' + part)), t('healthTrend')];
  const rows = lines.map((line) => [nameOf(line), line.score, ...PARTS.map((part) => line.parts[part] ?? '—'), trendOf(line)]);
  return html`<section data-health=${title}><h2>${t(title)}</h2>${table(t(title), heads, rows)}</section>`;
}

function documentName({ name, title }) {
  return html`<a href=${`/desk/health?${parametersOf({ document: name })}`} lang="zh-CN">${title}</a>`;
}

function entryName({ name, title }) {
  const [id, anchor] = name.split('#');
  return html`<a href=${deskAddress('edit', id, anchor)} lang="zh-CN">${title}</a>`;
}

const trendOf = ({ trend }) => trend.map(({ quarter, score }) => `${quarter}: ${score}`).join(' → ');
