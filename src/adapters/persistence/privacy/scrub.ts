const ERASED = '[erased]';

/** Signs that mean something in a regular expression. */
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Longer addresses and names that begin or end with it are others. */
function toPattern(needles: readonly string[], flags: string): RegExp {
  const any = needles.map((needle) => needle.replace(SPECIAL, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}._%+-])(?:${any})(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`, flags);
}

/** Whether one of these texts stands anywhere in a stored value, whatever its case; JSON in it is looked into. */
export function mentions(value: unknown, needles: readonly string[]): boolean {
  return someText(value, toPattern(needles, 'iu'));
}

function someText(value: unknown, pattern: RegExp): boolean {
  if (typeof value === 'string') {
    return pattern.test(value) || (/^[{[]/.test(value) && someText(parseOrNull(value), pattern));
  }
  if (Array.isArray(value)) return value.some((each) => someText(each, pattern));
  return isPlain(value) && Object.values(value).some((each) => someText(each, pattern));
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The same value without these texts: contacts of a customer that holds one are gone whole, other words around it stay. */
export function scrub(value: unknown, needles: readonly string[]): unknown {
  const pattern = toPattern(needles, 'giu');
  return walk(value, { replace: (text) => text.replace(pattern, ERASED), needles });
}

interface Scrubbing {
  readonly replace: (text: string) => string;
  readonly needles: readonly string[];
}

function walk(value: unknown, scrubbing: Scrubbing): unknown {
  if (typeof value === 'string') return scrubbing.replace(value);
  if (Array.isArray(value)) return value.map((each) => walk(each, scrubbing));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'customer' && isPlain(each) && mentions(each, scrubbing.needles)
        ? Object.fromEntries(Object.keys(each).map((field) => [field, null]))
        : walk(each, scrubbing),
    ]),
  );
}

/** Dates, and what the driver has classes for, hold no words. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
