import type { TelegramApi } from '../../../../src/adapters/telegram/api/telegram-api.js';
import { toEnglish } from '../../../support/pseudo-words.js';

type Fields = Readonly<Record<string, unknown>>;

/** Calls as `real` does, with all pseudo-words turned to English on the way; `hear` gets what people read of them. */
export function createEnglishTelegramApi(
  hear: (texts: readonly string[]) => void,
): (real: TelegramApi) => TelegramApi {
  return (real) => ({
    call(name, args) {
      hear(listTelegramTexts(args));
      return real.call(name, translate(args));
    },
  });
}

/** Pictures are left as they are. */
function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function translate<Value>(value: Value): Value {
  if (typeof value === 'string') return toEnglish(value) as Value;
  if (Array.isArray(value)) return value.map(translate) as Value;
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, translate(field)])) as Value;
}

const READ: ReadonlySet<string> = new Set(['text', 'caption']);
/** Tags, and the escapes of what is none. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/<[^>]*>/g, ''],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&amp;/g, '&'],
];

/** What people read of a call: its text, its caption, its buttons. */
function listTelegramTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(listTelegramTexts);
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    if (typeof field !== 'string') return listTelegramTexts(field);
    return READ.has(name) ? listLines(field) : [];
  });
}

const isWhole = (line: string) => line.split('⟦').length === line.split('⟧').length;

/**
 * Each line by itself, of "label: value" each of the two, and of one that is chosen what is. What people wrote may be cut
 * where there is little room.
 */
function listLines(html: string): readonly string[] {
  const text = MARKS.reduce((left, [pattern, read]) => left.replace(pattern, read), html);
  const lines = text.split(/\n|(?<=⟧): |✓ /);
  return lines.map((line) => (isWhole(line) ? line.replace(/…$/, '') : line));
}
