import type { Readable } from 'node:stream';

/** So much is read of an answer, for its connection to be used again; of what is longer the rest is never taken. */
const MOST_BYTES = 64 * 1024;
const MOST_SIGNS = 1_024;
/** More than any of the signs takes. */
const MOST_KEPT_BYTES = MOST_SIGNS * 4;

/**
 * The beginning of an answer as text, without control characters. What breaks off, or does not end, counts as it came: the
 * status has said what it had to. Never rejects.
 */
export async function readBeginning(body: Readable, encoding: string): Promise<string> {
  const kept: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      const part = Buffer.from(chunk);
      if (bytes < MOST_KEPT_BYTES) kept.push(part.subarray(0, MOST_KEPT_BYTES - bytes));
      bytes += part.length;
      if (bytes >= MOST_BYTES) break;
    }
  } catch {
    // What came before is what there is.
  }
  body.destroy();
  if (encoding !== '' && encoding !== 'identity') return `(${encoding.slice(0, 20)}, not read)`;
  return cleanText(Buffer.concat(kept).toString('utf8'));
}

/** Tabs and ends of lines become spaces; other control and direction characters go. */
function cleanText(text: string): string {
  const plain = text.replace(/[\t\r\n]+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  return [...plain].slice(0, MOST_SIGNS).join('').trim();
}
