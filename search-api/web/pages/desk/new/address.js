/** Characters of a title that become an address: more is hard to read aloud. */
const LONGEST = 40;

/** The last part of an address made from words: Han stays, as whoever reads it knows what it says. */
export function addressOf(words) {
  const joined = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_+.]+/gu, '-')
    .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return [...joined].slice(0, LONGEST).join('').replace(/[-.+]+$/, '');
}

/** Where an answer is begun to what customers asked in their words. */
export function newAddress(wordings) {
  return `/desk/new?${new URLSearchParams(wordings.map((wording) => ['similar', wording]))}`;
}
