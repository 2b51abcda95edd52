import { countHtml, cutHtml } from '../text/cut-html.js';
import type { Paragraph } from './render-part.js';

/** What Telegram takes: https://core.telegram.org/bots/api#sendmessage and #sendphoto */
export const MAX_MESSAGE = 4_096;
export const MAX_CAPTION = 1_024;

function join(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ html, isApart, lines }) => ({ html: lines === undefined ? html : lines.join('\n'), isApart }))
    .filter(({ html }) => html.trim() !== '')
    .map(({ html, isApart }, at) => (at === 0 ? html : `${isApart ? '\n\n' : '\n'}${html}`))
    .join('');
}

/** Without its oldest line; null where none can be spared. */
function shorten(paragraphs: readonly Paragraph[]): readonly Paragraph[] | null {
  const at = paragraphs.findIndex(({ lines }) => lines !== undefined && lines.length > 1);
  if (at === -1) return null;
  return paragraphs.map((each, index) =>
    index === at ? { ...each, lines: each.lines?.slice(1) ?? [] } : each,
  );
}

/** The paragraphs as one text of at most `max` characters when read; lines that are old go first. */
export function composeText(paragraphs: readonly Paragraph[], max: number): string {
  const html = join(paragraphs);
  if (countHtml(html) <= max) return html;
  const shorter = shorten(paragraphs);
  return shorter === null ? cutHtml(html, max) : composeText(shorter, max);
}
