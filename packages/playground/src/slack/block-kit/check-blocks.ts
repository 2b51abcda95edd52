import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import { messageBlock, viewBlock } from './blocks.js';
import { describeIssues } from './describe-issues.js';
import { elementsOf } from './list-elements.js';

const messageBlocks = z.array(messageBlock).max(50);
/** At least one: Slack refuses an empty view. */
export const viewBlocks = z.array(viewBlock).min(1).max(100);

/** Every limit the message's blocks break, in Slack's words; nothing when all is well. */
export function checkMessageBlocks(blocks: JsonObject[]): string[] {
  const parsed = messageBlocks.safeParse(blocks);
  if (!parsed.success) return describeIssues(parsed.error.issues, blocks, '/blocks');
  const tables = blocks.filter((block) => block['type'] === 'table');
  const tooManyTables = tables.length > 1 ? ['only_one_table_allowed [json-pointer:/blocks]'] : [];
  return [...tooManyTables, ...checkIdsAreUnique(blocks, '/blocks')];
}

/** A block_id stands once in a message or view, an action_id once in its block. */
export function checkIdsAreUnique(blocks: JsonObject[], pointer: string): string[] {
  const blockIds = blocks.flatMap((block) => block['block_id'] ?? []);
  const repeatedBlockIds = repeated(blockIds.map(String)).map(
    (blockId) => `block_id \`${blockId}\` already exists [json-pointer:${pointer}]`,
  );
  const repeatedActionIds = blocks.flatMap((block, index) =>
    repeated(elementsOf(block).flatMap((element) => String(element['action_id'] ?? '') || [])).map(
      (actionId) => `action_id \`${actionId}\` already exists [json-pointer:${pointer}/${index}]`,
    ),
  );
  return [...repeatedBlockIds, ...repeatedActionIds];
}

function repeated(ids: string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
