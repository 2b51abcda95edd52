import type { types } from '@slack/bolt';
import { unlink } from '../../../domain/text/unlink.js';

/**
 * The words of a message, in which no address leads anywhere but those that its own buttons open and its own lines offer
 * to copy. Slack makes links of whatever looks like one in a `text`, and shows it in notifications, where no block stands
 * in its place.
 */
export function unlinkOthers(words: string, blocks: readonly types.KnownBlock[]): string {
  const own = new Set(blocks.flatMap(listAddresses));
  return words
    .split(/(\s+)/)
    .map((word) => (own.has(word) ? word : unlink(word)))
    .join('');
}

/** Those of a block that are ours: where a button leads, and an address that stands alone in a line to copy. */
function listAddresses(block: types.KnownBlock): readonly string[] {
  if (block.type === 'actions') {
    return block.elements.flatMap((element) => ('url' in element ? (element.url ?? []) : []));
  }
  if (block.type !== 'rich_text') return [];
  return block.elements.flatMap((element) =>
    element.type === 'rich_text_preformatted'
      ? element.elements.flatMap((part) => (part.type === 'text' ? part.text : []))
      : [],
  );
}
