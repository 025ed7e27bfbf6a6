/** The anchor of a heading, as the importer makes it. */
export function anchorOf(heading) {
  const letters = heading.trim().replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '');
  return letters.replace(/\s/gu, '-').toLowerCase();
}
