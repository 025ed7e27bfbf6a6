import { update } from './page.js';

/** What is read when a page first needs it, and shown when it has come. */
export class Lazy {
  #value;
  #read;
  #isAsked = false;

  /**
   * @param read gives it
   * @param value stands for it meanwhile, and if it can't be read
   */
  constructor(read, value) {
    this.#read = read;
    this.#value = value;
  }

  get value() {
    if (!this.#isAsked) {
      this.#isAsked = true;
      this.#read().then((value) => this.#take(value), () => {});
    }
    return this.#value;
  }

  #take(value) {
    this.#value = value;
    update();
  }
}
