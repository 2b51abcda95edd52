/** A tag, an escape, or a run of plain text. */
const TOKEN = /<[^>]*>|&(?:[a-z]+|#\d+);|[^<&]+/g;
const SIGNS = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

function listTokens(html: string): readonly string[] {
  return html.match(TOKEN) ?? [];
}

const isTag = (token: string) => token.startsWith('<');
const isEscape = (token: string) => token.startsWith('&');

function lengthOf(token: string): number {
  if (isTag(token)) return 0;
  return isEscape(token) ? 1 : token.length;
}

/** Length as Telegram counts it: UTF-16 units of what is read, tags and escapes parsed. */
export function countHtml(html: string): number {
  return listTokens(html).reduce((sum, token) => sum + lengthOf(token), 0);
}

/** As many whole signs as there is room for. */
function cutRun(run: string, room: number): string {
  let end = 0;
  for (const { segment } of SIGNS.segment(run)) {
    if (end + segment.length > room) break;
    end += segment.length;
  }
  return run.slice(0, end);
}

function nameOf(tag: string): string {
  return /^<\/?([\w-]+)/.exec(tag)?.[1] ?? '';
}

/** What is still open at the end of these tokens, the innermost first. */
function listOpen(tokens: readonly string[]): readonly string[] {
  const open: string[] = [];
  for (const tag of tokens.filter(isTag)) {
    if (tag.startsWith('</')) open.shift();
    else open.unshift(nameOf(tag));
  }
  return open;
}

function keep(tokens: readonly string[], room: number): readonly string[] {
  const kept: string[] = [];
  let left = room;
  for (const token of tokens) {
    const length = lengthOf(token);
    if (length > left) {
      if (!isEscape(token)) kept.push(cutRun(token, left));
      break;
    }
    kept.push(token);
    left -= length;
  }
  return kept;
}

/** At most `max` units as `countHtml` counts, with an ellipsis where something was cut; all that is open is closed. */
export function cutHtml(html: string, max: number): string {
  if (countHtml(html) <= max) return html;
  // Room for the ellipsis, and to end an isolate.
  const kept = keep(listTokens(html), Math.max(0, max - 2));
  const text = kept.join('');
  const pop = text.lastIndexOf(ISOLATE) > text.lastIndexOf(POP_ISOLATE) ? POP_ISOLATE : '';
  const closing = listOpen(kept).map((name) => `</${name}>`);
  return `${text.trimEnd()}…${pop}${closing.join('')}`;
}
