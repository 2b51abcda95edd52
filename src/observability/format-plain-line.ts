import { escapeControls, escapeControlsInLines } from './escape-controls.js';

const LEVEL_WORDS: Readonly<Record<string, string>> = { warn: 'warning: ', error: 'error: ' };

/** What a person at a terminal has no use for on every line. */
const HIDDEN = new Set(['time', 'level', 'msg', 'requestId', 'err']);

function formatValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return escapeControls(/\s/.test(text) && typeof value === 'string' ? JSON.stringify(text) : text);
}

/** A failure's own words, below the line it belongs to; the stack is for the developer who sees the terminal. */
function formatFailure(err: unknown): string {
  if (typeof err !== 'object' || err === null) return '';
  const { stack, message } = err as { readonly stack?: unknown; readonly message?: unknown };
  const text = typeof stack === 'string' ? stack : typeof message === 'string' ? message : '';
  return text === '' ? '' : `\n${escapeControlsInLines(text).replace(/^/gm, '    ')}`;
}

/**
 * One log record as a line for a person: "10:02:13  link created  reference=PL-7KQ2M9".
 * The time is that of the machine's own zone.
 */
export function formatPlainLine(record: Readonly<Record<string, unknown>>): string {
  const time = new Date(typeof record['time'] === 'number' ? record['time'] : Number.NaN);
  const clock = Number.isNaN(time.getTime()) ? '--:--:--' : time.toTimeString().slice(0, 8);
  const fields = Object.entries(record)
    .filter(([key, value]) => !HIDDEN.has(key) && value !== undefined && value !== null)
    .map(([key, value]) => `${escapeControls(key)}=${formatValue(value)}`);
  const word = LEVEL_WORDS[String(record['level'])] ?? '';
  const details = fields.length > 0 ? `  ${fields.join(' ')}` : '';
  return `${clock}  ${word}${escapeControls(String(record['msg'] ?? ''))}${details}${formatFailure(record['err'])}\n`;
}
