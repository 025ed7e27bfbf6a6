const NAMES = [
  'title', 'kind', 'product', 'versions', 'audience', 'owner', 'tags', 'review', 'effective',
  'expires', 'checks',
];
const ENTRY_NAMES = ['path', 'question', 'similar', 'negatives', 'answer', 'channelAnswers'];

/**
 * Brings two changes of the same document together. What only one side changed is taken; where
 * both did, mine stands until somebody chooses.
 *
 * @returns {{document: object, conflicts: Array<{anchor: string, field: string, base: any,
 *   mine: any, theirs: any}>}} a conflict about a whole entry has the field `entry`
 */
export function merge(base, mine, theirs) {
  const conflicts = [];
  const document = { ...mine };
  mergeFields(NAMES, '', [base, mine, theirs], document, conflicts);
  const [before, own, other] = [base, mine, theirs].map(byAnchor);
  document.entries = order(mine.entries ?? [], theirs.entries ?? [], before)
    .map((anchor) => mergeEntry(anchor, before[anchor], own[anchor], other[anchor], conflicts))
    .filter((entry) => entry !== undefined);
  return { document, conflicts };
}

function mergeEntry(anchor, before, own, other, conflicts) {
  if (own && other) {
    const entry = { ...own };
    mergeFields(ENTRY_NAMES, anchor, [before ?? {}, own, other], entry, conflicts);
    return entry;
  }
  const left = own ?? other;
  if (!before) {
    return left;
  }
  if (left && !same(left, before)) {
    conflicts.push({ anchor, field: 'entry', base: before, mine: own, theirs: other });
    return left;
  }
  return undefined;
}

function mergeFields(names, anchor, [base, mine, theirs], into, conflicts) {
  for (const field of names) {
    const [before, own, other] = [base[field], mine[field], theirs[field]];
    if (same(own, other) || same(before, other)) {
      continue;
    }
    if (same(before, own)) {
      put(into, field, other);
    } else {
      conflicts.push({ anchor, field, base: before, mine: own, theirs: other });
    }
  }
}

/** Sets what somebody chose; undefined takes it away. */
export function resolve(document, { anchor, field }, value) {
  if (anchor === '') {
    put(document, field, value);
  } else if (field === 'entry') {
    document.entries = document.entries.flatMap((entry) => (entry.anchor === anchor ? [value ?? []].flat() : [entry]));
  } else {
    put(document.entries.find((entry) => entry.anchor === anchor), field, value);
  }
}

function put(object, field, value) {
  if (value === undefined) {
    delete object[field];
  } else {
    object[field] = value;
  }
}

/** My order; what is only theirs behind the entry it follows there. */
function order(mine, theirs, before) {
  const anchors = mine.map(({ anchor }) => anchor);
  let last = -1;
  for (const { anchor } of theirs) {
    const index = anchors.indexOf(anchor);
    if (index >= 0) {
      last = index;
    } else {
      last += 1;
      anchors.splice(last, 0, anchor);
    }
  }
  return anchors.concat(Object.keys(before).filter((anchor) => !anchors.includes(anchor)));
}

function byAnchor({ entries = [] }) {
  return Object.fromEntries(entries.map((entry) => [entry.anchor, entry]));
}

/**
 * Both answers in one, mine below: a paragraph that both have stands once. Of code no line is taken for another's.
 *
 * @param {string} theirs
 * @param {string} mine
 */
export function joined(theirs, mine) {
  const known = theirs.includes('```') || mine.includes('```') ? [] : theirs.split(/\n{2,}/);
  const more = mine.split(/\n{2,}/).filter((paragraph) => !known.includes(paragraph));
  return [theirs, ...more].join('\n\n');
}

/** Whether two values say the same; nothing is said by what is empty. */
export function same(one, other) {
  return text(one) === text(other);
}

function text(value) {
  return JSON.stringify(said(value)) ?? '';
}

/** What a value says, its names in order; undefined if it is empty or all in it is. */
function said(value) {
  if (Array.isArray(value)) {
    return value.length ? value.map(said) : undefined;
  }
  if (value && typeof value === 'object') {
    const parts = Object.entries(value).map(([name, part]) => [name, said(part)]);
    const present = parts.filter(([, part]) => part !== undefined).sort();
    return present.length ? Object.fromEntries(present) : undefined;
  }
  return value === '' || value === null ? undefined : value;
}
