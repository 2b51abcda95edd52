import type { Block, JsonObject } from '../../protocol.js';
import type { Ids } from '../ids.js';
import { elementsOf } from './list-elements.js';

const withoutActionId = new Set(['plain_text', 'mrkdwn', 'image', 'feedback_buttons']);

/** A copy in which every block has a `block_id` and every interactive element an `action_id`, as Slack returns it. */
export function fillIds(blocks: JsonObject[], ids: Ids): Block[] {
  return structuredClone(blocks).map((block) => {
    const type = String(block['type']);
    const canAct = type !== 'context' && type !== 'rich_text';
    for (const element of canAct ? elementsOf(block) : []) {
      if (!withoutActionId.has(element.type)) element['action_id'] ??= ids.short();
    }
    return { ...block, type, block_id: String(block['block_id'] ?? ids.short()) };
  });
}
