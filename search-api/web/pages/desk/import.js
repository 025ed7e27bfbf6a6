import { Problem } from '../api.js';
import { button, element } from '../dom.js';
import { t } from '../language.js';
import { outcomeBox } from '../outcome.js';
import { exportAddress, runImport } from './api.js';
import { MOST_BYTES, chosenFiles, readFiles } from './files.js';
import { check, field } from './form.js';
import { outcomeView } from './import-outcome.js';
import { signedAs } from './identity.js';
import { author } from './kept.js';
import { eachLine } from './lines.js';
import { isSigned } from './signature.js';

/** Files are chosen, tried out, and then imported as they were tried. */
export async function importView() {
  const wish = { under: '', note: '', product: '', version: '', release: '', prune: false };
  const outcome = element('div', { id: 'import-outcome' });
  const box = outcomeBox();
  const bar = element('progress', { hidden: true, 'aria-label': t('importProgress') });
  const apply = button({ id: 'apply', class: 'primary', hidden: true }, t('importApply'), importTried);
  let chosen = [];
  /** What was tried last; null while another choice is on its way. */
  let tried = null;
  let turn = 0;

  function choose(list) {
    chosen = list;
    change();
    preview();
  }

  /** What was tried is not what would be imported now. */
  function change() {
    turn += 1;
    tried = null;
    apply.hidden = true;
  }

  async function preview() {
    change();
    const mine = turn;
    const { files, isEmpty, others } = chosenFiles(chosen, wish.under);
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
    if (isEmpty || bytes > MOST_BYTES) {
      outcome.replaceChildren();
      box.refuse(t(isEmpty ? 'importNothing' : 'importTooLarge'));
      return;
    }
    box.say('');
    try {
      const sent = { files: await readFiles(files), others };
      const found = await run(sent, true);
      if (mine === turn) {
        tried = sent;
        show(found, true);
      }
    } catch (problem) {
      if (mine === turn) {
        box.refuse(problem.message);
      }
    }
  }

  async function importTried() {
    await box.attempt(async () => {
      if (isSigned(wish.note, box.refuse)) {
        show(await run(tried, false), false);
      }
    });
  }

  async function run({ files, others }, dryRun) {
    const found = { documents: [], rejected: [], pictures: [], report: null, others };
    bar.hidden = false;
    bar.removeAttribute('value');
    try {
      const response = await runImport({ ...signed(wish, dryRun), dryRun, files });
      await eachLine(response, (line) => take(line, found));
      if (!found.report) {
        throw new Problem(0, t('importBrokeOff'));
      }
      return found;
    } finally {
      bar.hidden = true;
    }
  }

  function take({ read, document: changed, rejected, picture, report }, found) {
    if (read) {
      bar.max = read.total;
      bar.value = read.files;
      box.say(t('importRead', read));
    }
    if (changed) {
      found.documents.push(changed);
    }
    if (rejected) {
      found.rejected.push(rejected);
    }
    if (picture) {
      found.pictures.push(picture);
    }
    found.report ??= report;
  }

  function show(found, dryRun) {
    outcome.replaceChildren(outcomeView(found));
    apply.hidden = !dryRun || found.documents.length === 0;
    if (dryRun) {
      box.say(t(apply.hidden ? 'importNoChange' : 'importPreviewed'));
    } else {
      box.done(t('importDone'));
    }
  }

  return element(
    'section',
    { id: 'import' },
    element('h1', {}, t('deskImport')),
    element('p', { class: 'facts' }, t('importWhy')),
    chooser(choose),
    moreFields(wish, change),
    field('note', { id: 'note', placeholder: t('importNoteHint'), maxlength: '500' }, (text) => (wish.note = text)),
    element('p', { class: 'actions' }, button({ id: 'preview-import' }, t('importPreview'), preview), apply, signedAs()),
    box.node,
    bar,
    outcome,
    exportNote(),
  );
}

function signed({ note, product, version, release, prune }, dryRun) {
  const present = Object.entries({ product, version, release }).filter(([, value]) => value.trim());
  return {
    author: author() || (dryRun ? t('importSomebody') : ''),
    note: note.trim() || t('importPreview'),
    prune,
    ...Object.fromEntries(present.map(([name, value]) => [name, value.trim()])),
  };
}

function chooser(choose) {
  const input = (attributes, label) => {
    const node = element('input', { type: 'file', multiple: true, ...attributes });
    // The same file can be chosen again when it was mended.
    node.addEventListener('click', () => (node.value = ''));
    node.addEventListener('change', () => choose([...node.files]));
    return element('label', { class: 'field' }, element('span', {}, t(label)), node);
  };
  return element(
    'div',
    { class: 'chooser-row' },
    input({ id: 'files', accept: '.md,.mdx,.markdown,.csv,.tsv,.png,.jpg,.jpeg,.gif,.webp' }, 'importFiles'),
    input({ id: 'folder', webkitdirectory: true }, 'importFolder'),
  );
}

function moreFields(wish, change) {
  const set = (name) => (value) => {
    wish[name] = value;
    change();
  };
  return element(
    'details',
    { class: 'about-fields' },
    element('summary', {}, t('importMore')),
    element(
      'div',
      { class: 'fields' },
      field('importUnder', { id: 'under', placeholder: 'faq/gifts' }, set('under')),
      field('product', { id: 'product' }, set('product')),
      field('importVersion', { id: 'version', placeholder: '8.5' }, set('version')),
      field('importRelease', { id: 'release', type: 'date' }, set('release')),
      check('importPrune', { id: 'prune' }, set('prune')),
    ),
  );
}

function exportNote() {
  return element(
    'p',
    { class: 'actions' },
    element('a', { href: exportAddress(), download: true }, t('exportAll')),
  );
}
