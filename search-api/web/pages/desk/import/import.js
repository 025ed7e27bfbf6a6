import { Problem } from '../../shared/api.js';
import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { outcomeBox } from '../../shared/outcome.js';
import { exportAddress, runImport } from '../api.js';
import { MOST_BYTES, chosenFiles, readFiles } from './files.js';
import { check, field } from '../parts/form.js';
import { outcomeView } from './import-outcome.js';
import { signedAs } from '../parts/identity.js';
import { author } from '../parts/kept.js';
import { eachLine } from './lines.js';
import { isSigned } from '../parts/signature.js';

/** Files are chosen, tried out, and then imported as they were tried. */
export async function importView() {
  return new ImportPage().view();
}

class ImportPage {
  #wish = { under: '', note: '', product: '', version: '', release: '', prune: false };
  #outcome = element('div', { id: 'import-outcome' });
  #box = outcomeBox();
  #bar = element('progress', { hidden: true, 'aria-label': t('importProgress') });
  #apply = button({ id: 'apply', class: 'primary', hidden: true }, t('importApply'), () => this.#importTried());
  #chosen = [];
  /** What was tried last; null while another choice is on its way. */
  #tried = null;
  #turn = 0;

  view() {
    const choose = (list) => {
      this.#chosen = list;
      this.#preview();
    };
    const preview = button({ id: 'preview-import' }, t('importPreview'), () => this.#preview());
    return element(
      'section',
      { id: 'import' },
      element('h1', {}, t('deskImport')),
      element('p', { class: 'facts' }, t('importWhy')),
      chooser(choose),
      moreFields(this.#wish, () => this.#change()),
      field('note', { id: 'note', placeholder: t('importNoteHint'), maxlength: '500' }, (text) => (this.#wish.note = text)),
      element('p', { class: 'actions' }, preview, this.#apply, signedAs()),
      this.#box.node,
      this.#bar,
      this.#outcome,
      exportNote(),
    );
  }

  /** What was tried is not what would be imported now. */
  #change() {
    this.#turn += 1;
    this.#tried = null;
    this.#apply.hidden = true;
  }

  async #preview() {
    this.#change();
    const mine = this.#turn;
    const { files, isEmpty, others } = chosenFiles(this.#chosen, this.#wish.under);
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
    if (isEmpty || bytes > MOST_BYTES) {
      this.#outcome.replaceChildren();
      this.#box.refuse(t(isEmpty ? 'importNothing' : 'importTooLarge'));
      return;
    }
    this.#box.say('');
    try {
      const sent = { files: await readFiles(files), others };
      const found = await this.#run(sent, true);
      if (mine === this.#turn) {
        this.#tried = sent;
        this.#show(found, true);
      }
    } catch (problem) {
      if (mine === this.#turn) {
        this.#box.refuse(problem.message);
      }
    }
  }

  async #importTried() {
    await this.#box.attempt(async () => {
      if (isSigned(this.#wish.note, this.#box.refuse)) {
        this.#show(await this.#run(this.#tried, false), false);
      }
    });
  }

  async #run({ files, others }, dryRun) {
    const found = { documents: [], rejected: [], pictures: [], report: null, others };
    this.#bar.hidden = false;
    this.#bar.removeAttribute('value');
    try {
      const response = await runImport({ ...signed(this.#wish, dryRun), dryRun, files });
      await eachLine(response, (line) => {
        this.#progress(line);
        take(line, found);
      });
      if (!found.report) {
        throw new Problem(0, t('importBrokeOff'));
      }
      return found;
    } finally {
      this.#bar.hidden = true;
    }
  }

  #progress({ read }) {
    if (read) {
      this.#bar.max = read.total;
      this.#bar.value = read.files;
      this.#box.say(t('importRead', read));
    }
  }

  #show(found, dryRun) {
    this.#outcome.replaceChildren(outcomeView(found));
    this.#apply.hidden = !dryRun || found.documents.length === 0;
    if (dryRun) {
      this.#box.say(t(this.#apply.hidden ? 'importNoChange' : 'importPreviewed'));
    } else {
      this.#box.done(t('importDone'));
    }
  }
}

/** Adds a line of the service's answer to what it said before. */
function take({ document: changed, rejected, picture, report }, found) {
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
