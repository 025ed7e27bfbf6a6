import { announce, byId } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { html, render } from '../../shared/template.js';
import { findProducts } from '../api.js';

const notice = byId('pin-notice');
const names = byId('products');
const versions = byId('versions');

/**
 * The products there are, as they were when somebody last looked.
 *
 * @type {Array<{product: string, versions: string[]}> | null}
 */
let products = null;
let pinned = '';

/** The same text for all spellings of one product, as the service has it in `ProductName`. */
const key = (name) => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

const named = (name) => products?.find(({ product }) => key(product) === key(name));

/** Lets the fields offer what exists, asked for anew whenever somebody goes there. */
export function offerProducts(product, version) {
  product.addEventListener('focus', look);
  version.addEventListener('focus', () => offer(versions, named(product.value)?.versions ?? []));
}

async function look() {
  try {
    const found = await findProducts();
    products = found.products;
    offer(names, found.products.map(({ product }) => product));
  } catch {
    // Without a list the field takes what is typed; asking will tell what is wrong.
  }
}

function offer(list, values) {
  render(values.map((value) => html`<option value=${value}></option>`), list);
}

/** Says that nothing is known about the product that is pinned: only what is about none is found then. */
export async function sayUnknown({ product }) {
  pinned = product;
  if (product && !named(product)) {
    await look();
  }
  if (product === pinned) {
    show(product && products && !named(product) ? t('noProduct', { product, known: listed(products) }) : '');
  }
}

const MOST_NAMED = 8;

const listed = (all) =>
  all.map(({ product }) => product).slice(0, MOST_NAMED).join(t('listComma')) + (all.length > MOST_NAMED ? '…' : '');

function show(text) {
  notice.hidden = text === '';
  if (notice.textContent !== text) {
    notice.textContent = text;
    announce(text);
  }
}
