/** Lets several things wait for each other: the next begins when somebody has finished with the last. */
export class Queue {
  #begin;
  #waiting = [];
  #isBusy = false;

  /** @param begin begins with one */
  constructor(begin) {
    this.#begin = begin;
  }

  take(things) {
    this.#waiting.push(...things);
    this.#next();
  }

  finish() {
    this.#isBusy = false;
    this.#next();
  }

  #next() {
    if (!this.#isBusy && this.#waiting.length) {
      this.#isBusy = true;
      this.#begin(this.#waiting.shift());
    }
  }
}
