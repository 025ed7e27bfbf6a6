import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { keepPicture } from '../api.js';
import { insertText } from './insert.js';

/**
 * Lets a field of Markdown take pictures: pasted, dropped or chosen. Each is kept by the service and
 * then asks what it shows, as nobody finds or hears a picture without words.
 *
 * @returns what to show: `choose`, a button for the toolbar, and `panel`, to stand below the field
 */
export function pictureTaker(field) {
  const panel = element('div', { class: 'picture-panel', 'aria-live': 'polite' });
  const files = element('input', { type: 'file', accept: 'image/png,image/jpeg,image/gif,image/webp', multiple: true, hidden: true });
  const { take, finish } = oneByOne(async (file) => {
    panel.replaceChildren(element('p', { class: 'facts' }, t('pictureKeeping')));
    try {
      const { address } = await keepPicture(file);
      ask(address);
    } catch (problem) {
      panel.replaceChildren(element('p', { class: 'notice', role: 'alert' }, `${file.name} ${problem.message}`));
      finish();
    }
  });

  function ask(address) {
    const close = () => {
      panel.replaceChildren();
      field.focus();
      finish();
    };
    const form = pictureForm(address, (markdown) => insertText(field, markdown), close);
    panel.replaceChildren(form);
    form.querySelector('input').focus();
  }

  takeFrom(field, take);
  files.addEventListener('change', () => {
    take([...files.files]);
    files.value = '';
  });
  const choose = button({ class: 'picture-choose' }, t('picture_'), () => files.click());
  return { choose, panel: element('div', { class: 'pictures' }, files, panel) };
}

/** Lets several things wait for each other: the next begins when somebody has finished with the last. */
function oneByOne(begin) {
  const waiting = [];
  let isBusy = false;
  const next = () => {
    if (!isBusy && waiting.length) {
      isBusy = true;
      begin(waiting.shift());
    }
  };
  return {
    take(things) {
      waiting.push(...things);
      next();
    },
    finish() {
      isBusy = false;
      next();
    },
  };
}

/** Asks what a picture shows, and inserts it with that or drops it. */
function pictureForm(address, insert, close) {
  const words = element('input', { type: 'text', required: true, maxlength: '200', lang: 'zh-CN', placeholder: t('pictureAltHint') });
  const form = element(
    'form',
    { class: 'picture-form' },
    element('img', { src: address, alt: '' }),
    element('label', { class: 'field' }, element('span', {}, t('pictureAlt')), words),
    element('button', { type: 'submit', class: 'primary' }, t('pictureInsert')),
    button({}, t('pictureDrop'), close),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const alt = words.value.trim().replace(/[[\]\\\s]+/g, ' ');
    if (alt.trim()) {
      insert(`![${alt}](${address})`);
      close();
    }
  });
  form.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  return form;
}

const picturesOf = (data) => [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));

/** What is pasted into a field or dropped there. */
function takeFrom(field, take) {
  // What comes from a table or a text document brings its words, and a picture of them beside.
  field.addEventListener('paste', (event) => {
    const pictures = event.clipboardData.getData('text/plain') ? [] : picturesOf(event.clipboardData);
    if (pictures.length) {
      event.preventDefault();
      take(pictures);
    }
  });
  field.addEventListener('dragover', (event) => event.dataTransfer.types.includes('Files') && event.preventDefault());
  field.addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      take([...event.dataTransfer.files]);
    }
  });
}
