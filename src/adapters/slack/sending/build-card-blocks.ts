import type { types } from '@slack/bolt';
import type { Card } from '../../chat/cards/card.js';
import type { Choice } from '../../chat/choices/choice.js';
import type { Words } from '../../chat/words/words.js';
import { type Block, option } from '../blocks/block-kit.js';
import { encodeChoice, renderButtons } from '../blocks/render-choice.js';
import { buildDetailBlock, buildHeadlineBlocks } from '../blocks/render-line.js';
import { ACTION } from '../intents/action-ids.js';

/** A card as Block Kit: the headline, small lines, and one row of buttons that carry the link's id. */
export function buildCardBlocks(words: Words, card: Card): readonly Block[] {
  return [
    ...buildHeadlineBlocks(words, card.headline),
    ...card.details.filter((line) => line.length > 0).map((line) => buildDetailBlock(words, line)),
    ...buildActions(words, card),
  ];
}

function buildActions(words: Words, { buttons, more }: Card): readonly Block[] {
  const menu = more.length === 0 ? [] : [buildMenu(more)];
  const elements = [...renderButtons(words, buttons), ...menu];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function buildMenu(entries: readonly Choice[]): types.Overflow {
  return {
    type: 'overflow',
    action_id: ACTION.more,
    options: entries.map((choice) => {
      const { actionId, value = '' } = encodeChoice(choice);
      return {
        ...option(choice.label, `${actionId}:${value}`),
        ...('url' in choice ? { url: choice.url } : {}),
      };
    }),
  };
}
