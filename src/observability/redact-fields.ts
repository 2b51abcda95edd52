import { REDACTED, scrubText } from './scrub-text.js';

const MAX_DEPTH = 6;
const MAX_ITEMS = 50;

/** Names of fields that hold a secret or a contact, without case and without separators. */
const SECRET_KEY =
  /token|secret|password|passwd|authorization|cookie|signature|apikey|privatekey|credential|slug|checkouturl|payurl|responseurl|triggerid|email|phone|customer(?:$|name)|(?:display|real|first|last|full|user)name/;

/** The names of fields are few and come again with every line; those of a stranger's object may not be. */
const MAX_KNOWN = 1_000;
const known = new Map<string, boolean>();

function isSecretKey(key: string): boolean {
  const answer = known.get(key) ?? SECRET_KEY.test(key.toLowerCase().replaceAll(/[_\s-]/g, ''));
  if (known.size < MAX_KNOWN) known.set(key, answer);
  return answer;
}

/** An error as data: its own fields too, because SDKs hang requests and headers on theirs. */
function describeError(error: Error): Record<string, unknown> {
  const { name, message, stack, cause, ...own } = error;
  return { type: name, message, stack, ...(cause === undefined ? {} : { cause }), ...own };
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return '[too deep]';
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => redactValue(item, depth + 1));
  const source = value instanceof Error ? describeError(value) : value;
  const redacted: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(source)) {
    const isHidden = item !== null && item !== undefined && isSecretKey(key);
    redacted[key] = isHidden ? REDACTED : redactValue(item, depth + 1);
  }
  return redacted;
}

/**
 * Fields as a log may show them: values under telling names are replaced whole, all other texts are scrubbed.
 * The second line of defence: callers do not log secrets or contacts in the first place.
 */
export function redactFields(fields: object): Record<string, unknown> {
  const redacted = redactValue(fields instanceof Error ? { err: fields } : fields, 0);
  return typeof redacted === 'object' && redacted !== null ? { ...redacted } : {};
}
