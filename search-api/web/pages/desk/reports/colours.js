const COLOURS = {
  high: ['answer', 'used', 'helpful', 'added'],
  sure: ['verified', 'checked', 'extended'],
  medium: ['clarify', 'edited', 'changed', 'updated'],
  internal: ['escalate', 'unhelpful', 'discarded', 'retired', 'unseen', 'target'],
};

/** The page's colour for what is counted, as a custom property; the same in pictures and keys. */
export function colourOf(name) {
  const colour = Object.keys(COLOURS).find((key) => COLOURS[key].includes(name));
  return `--${colour ?? 'low'}`;
}
