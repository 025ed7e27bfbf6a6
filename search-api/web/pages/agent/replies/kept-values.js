import { masked } from '../../shared/personal.js';

const NAME = 'yingda.values';

/**
 * What was typed for variables before this tab loaded the page again, by name. Who comes with an
 * address that was typed or linked has another customer.
 *
 * @returns {Map<string, string>}
 */
export function keptValues() {
  try {
    return isBegun() ? new Map() : new Map(JSON.parse(sessionStorage.getItem(NAME) ?? '[]'));
  } catch {
    return new Map();
  }
}

/** A document that was followed from a reply goes on; any other page without a state begins. */
function isBegun() {
  const [how] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  return how?.type === 'navigate' && !history.state && !location.pathname.startsWith('/documents/');
}

/** Keeps them in this tab, without numbers that identify a customer: the browser writes it to the disk. */
export function keepValues(values) {
  const kept = [...values].filter(([, value]) => masked(value) === value);
  try {
    kept.length ? sessionStorage.setItem(NAME, JSON.stringify(kept)) : sessionStorage.removeItem(NAME);
  } catch {
    // Then they last for this page.
  }
}
