import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { update } from '../../shared/page.js';
import { may } from '../../shared/session.js';
import { html } from '../../shared/template.js';
import { TEMPLATE, WORKBOOKS, exportAddress, importEndings } from '../api/files.js';
import { field } from '../parts/form.js';
import { author } from '../parts/kept.js';
import { isSigned, signedAs } from '../parts/signature.js';
import { ColumnAssignment } from './columns.js';
import { MOST_BYTES, chosenFiles, readFiles } from './files.js';
import { chooserView, moreFields } from './import-fields.js';
import { ImportOutcome } from './import-outcome.js';
import { importFiles, progressWords } from './run.js';

/** The page where files are chosen, tried out, and then imported as they were tried. */
export async function importPage() {
  const page = new ImportPage(await importEndings());
  return () => page.view();
}

class ImportPage {
  #wish = {
    under: '',
    note: '',
    product: '',
    version: '',
    release: '',
    releases: false,
    prune: false,
    columns: {},
    /** @type {string[]} The ids of documents whose file is right. */
    overwrite: [],
  };
  #outcome = new Outcome();
  /** @type {ImportOutcome | null} */
  #found = null;
  /** @type {ColumnAssignment | null} */
  #columns = null;
  #canApply = false;
  /** @type {{read: {files: number, total: number} | null} | null} How far it is read, while something is. */
  #progress = null;
  #chosen = [];
  /** @type {{files: any[], others: string[]} | null} What was tried last; null while another choice is on its way. */
  #tried = null;
  #turn = 0;
  #endings;

  constructor(endings) {
    this.#endings = endings;
  }

  view() {
    const choose = (list) => {
      this.#chosen = list;
      this.#wish.columns = {};
      this.#wish.overwrite = [];
      this.#preview();
    };
    const dropped = (event) => {
      event.preventDefault();
      choose([...event.dataTransfer.files]);
    };
    const { documents, pictures } = this.#endings;
    const note = (text) => (this.#wish.note = text);
    return html`
      <section id="import" @dragover=${(event) => event.preventDefault()} @drop=${dropped}>
        <h1>${t('deskImport')}</h1>
        <p class="facts">${t('importWhy')}</p>
        ${chooserView([...documents, ...pictures], choose)}
        ${moreFields(this.#wish, () => this.#change())}
        ${may('publish')
          ? field('note', { id: 'note', placeholder: t('importNoteHint'), maxlength: '500' }, note)
          : html`<p class="notice not-mine">${t('importNotMine')}</p>`}
        <p class="actions">
          <button type="button" id="preview-import" @click=${attempted(() => this.#preview())}>${t('importPreview')}</button>
          <button type="button" id="apply" class="primary" ?hidden=${!this.#canApply || !may('publish')} @click=${attempted(() => this.#importTried())}>
            ${t('importApply')}
          </button>
          ${may('publish') && signedAs()}
        </p>
        ${this.#outcome.view('outcome')}
        ${this.#progressView()}
        ${this.#columns?.view()}
        <div id="import-outcome">${this.#found?.view()}</div>
        <p class="actions">
          <a href=${TEMPLATE} download>${t('importTemplate')}</a>
          <a href=${exportAddress()} download>${t('exportAll')}</a>
          <a href=${WORKBOOKS} download>${t('exportWorkbooks')}</a>
        </p>
      </section>`;
  }

  #progressView() {
    const read = this.#progress?.read;
    return html`
      <progress ?hidden=${!this.#progress} aria-label=${t('importProgress')} max=${read?.total} value=${read?.files}></progress>`;
  }

  /** What was tried is not what would be imported now. */
  #change() {
    this.#turn += 1;
    this.#tried = null;
    this.#canApply = false;
    this.#columns = null;
    update();
  }

  /** What can be imported, and of what was chosen how it becomes that. */
  #nothing(convertible) {
    const words = t('importNothing', { endings: this.#endings.documents.join(' ') });
    return [words, ...(convertible.length ? [t('importOthers', { names: convertible.slice(0, 20).join('、') })] : [])].join(' ');
  }

  async #preview() {
    this.#change();
    const mine = this.#turn;
    const { files, isEmpty, others, convertible } = chosenFiles(this.#chosen, this.#wish.under, this.#endings);
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
    if (isEmpty || bytes > MOST_BYTES) {
      this.#found = null;
      this.#outcome.refuse(isEmpty ? this.#nothing(convertible) : t('importTooLarge'));
      return;
    }
    this.#outcome.say('');
    try {
      const sent = { files: await readFiles(files), others };
      const found = await this.#run(sent, true);
      if (mine === this.#turn) {
        this.#tried = sent;
        this.#show(found, true);
      }
    } catch (problem) {
      if (mine === this.#turn) {
        this.#outcome.refuse(problem.message);
      }
    }
  }

  async #importTried() {
    await this.#outcome.attempt(async () => {
      if (isSigned(this.#wish.note, this.#outcome.refuse)) {
        this.#show(await this.#run(this.#tried, false), false);
      }
    });
  }

  async #run(sent, dryRun) {
    this.#advance({ read: null });
    const start = performance.now();
    try {
      return await importFiles(sent, { ...this.#wish, author: author() }, dryRun, (read) => {
        this.#advance({ read });
        this.#outcome.say(progressWords(read, (performance.now() - start) / 1000));
      });
    } finally {
      this.#advance(null);
    }
  }

  #advance(progress) {
    this.#progress = progress;
    update();
  }

  /** Tries the same files with columns as they were assigned. */
  #assign(columns) {
    this.#wish.columns = columns;
    return this.#preview();
  }

  /** Tries the same files with another choice of who is right, the file or what was changed here. */
  #overwrite(id, overwrite) {
    const others = this.#wish.overwrite.filter((one) => one !== id);
    this.#wish.overwrite = overwrite ? [...others, id] : others;
    return this.#preview();
  }

  #show(found, dryRun) {
    this.#found = new ImportOutcome(found, dryRun ? (id, overwrite) => this.#overwrite(id, overwrite) : null);
    const unnamed = found.rejected.find(({ code }) => code === 'columns-missing');
    this.#columns = dryRun && unnamed ? new ColumnAssignment(unnamed, (columns) => this.#assign(columns)) : null;
    this.#canApply = dryRun && found.documents.length > 0;
    if (dryRun) {
      this.#outcome.say(t(this.#canApply ? 'importPreviewed' : 'importNoChange'));
    } else {
      this.#outcome.done(t('importDone'));
    }
    update();
  }
}
