import { attempted, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { keepPicture } from '../api/files.js';
import { insertText } from './insert.js';
import { Queue } from './queue.js';

/**
 * Lets a field of Markdown take pictures: pasted, dropped or chosen. Each is kept by the service and
 * then asks what it shows, as nobody finds or hears a picture without words.
 */
export class Pictures {
  #field;
  #queue = new Queue((file) => this.#keep(file));
  #isKeeping = false;
  /** Where the picture stands that asks what it shows, and why another was refused. */
  #address = '';
  #refused = '';

  /** @param {() => HTMLInputElement | HTMLTextAreaElement} field gives the field */
  constructor(field) {
    this.#field = field;
  }

  choose() {
    /** @type {HTMLElement | null} */ (document.querySelector('.pictures [type=file]'))?.click();
  }

  /** What comes from a table or a text document brings its words, and a picture of them beside. */
  pasted = (event) => {
    const pictures = event.clipboardData.getData('text/plain') ? [] : picturesOf(event.clipboardData);
    if (pictures.length) {
      event.preventDefault();
      this.#queue.take(pictures);
    }
  };

  draggedOver = (event) => event.dataTransfer.types.includes('Files') && event.preventDefault();

  dropped = (event) => {
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      this.#queue.take([...event.dataTransfer.files]);
    }
  };

  view() {
    const chosen = ({ target }) => {
      this.#queue.take([...target.files]);
      target.value = '';
    };
    return html`
      <div class="pictures">
        <input type="file" accept="image/png,image/jpeg,image/gif,image/webp" multiple hidden @change=${chosen}>
        <div class="picture-panel" aria-live="polite">
          ${this.#isKeeping && html`<p class="facts">${t('pictureKeeping')}</p>`}
          ${this.#refused && html`<p class="notice" role="alert">${this.#refused}</p>`}
          ${this.#address && this.#form()}
        </div>
      </div>`;
  }

  async #keep(file) {
    this.#show({ isKeeping: true });
    try {
      const { address } = await keepPicture(file);
      this.#show({ address });
      focusOn('.picture-form input');
    } catch (problem) {
      this.#show({ refused: `${file.name} ${problem.message}` });
      this.#queue.finish();
    }
  }

  #show({ isKeeping = false, address = '', refused = '' }) {
    this.#isKeeping = isKeeping;
    this.#address = address;
    this.#refused = refused;
    update();
  }

  /** Asks what a picture shows, and inserts it with that or drops it. */
  #form() {
    const insert = ({ target }) => {
      const alt = target.querySelector('input').value.trim().replace(/[[\]\\\s]+/g, ' ');
      if (alt.trim()) {
        insertText(this.#field(), `![${alt}](${this.#address})`);
        this.#close();
      }
    };
    return html`
      <form class="picture-form" @submit=${attempted(insert)} @keydown=${({ key }) => key === 'Escape' && this.#close()}>
        <img src=${this.#address} alt="">
        <label class="field">
          <span>${t('pictureAlt')}</span>
          <input type="text" required maxlength="200" lang="zh-CN" placeholder=${t('pictureAltHint')}>
        </label>
        <button type="submit" class="primary">${t('pictureInsert')}</button>
        <button type="button" @click=${() => this.#close()}>${t('pictureDrop')}</button>
      </form>`;
  }

  #close() {
    this.#show({});
    this.#field().focus();
    this.#queue.finish();
  }
}

const picturesOf = (data) => [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
