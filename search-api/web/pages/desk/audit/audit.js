import { moment } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { AUDIT_TABLE, listAudit } from '../api/access.js';
import { PagedList } from '../parts/paged.js';
import { pagedTable } from '../parts/table.js';
import { ErasureForm } from './erasure.js';

const HEADS = ['auditTime', 'auditCaller', 'auditAction', 'auditSubject', 'auditOutcome'];

/** The page where admins read what was done and refused. */
export async function auditPage() {
  let list = new PagedList(listAudit);
  await list.load();
  const erasure = new ErasureForm(async () => {
    list = new PagedList(listAudit);
    await list.load();
  });
  return () => html`
    <section id="audit">
      <h1>${t('deskAudit')}</h1>
      <p class="facts">${t('auditWhy')}</p>
      ${erasure.view()}
      ${list.items.length ? pagedTable('deskAudit', HEADS, list, rowOf) : html`<p class="notice">${t('auditNone')}</p>`}
      <p class="actions"><a href=${AUDIT_TABLE} download="audit.csv">${t('auditCsv')}</a></p>
    </section>`;
}

function rowOf({ time, caller, action, subject, outcome }) {
  return [
    moment(time),
    html`<span lang="zh-CN">${caller || t('auditNobody')}</span>`,
    html`<code>${action}</code>`,
    html`<code>${subject}</code>`,
    outcome === 'done' ? t('auditDone') : html`<code>${outcome}</code>`,
  ];
}
