import type { ChangedFormReply } from '../../chat/conversation/model/reply.js';
import type { Words } from '../../chat/words/words.js';
import type { Block, ModalView } from '../blocks/block-kit.js';
import { isRowsBlock } from '../blocks/form-blocks.js';
import { renderField } from '../blocks/render-field.js';
import { ACTION } from '../intents/action-ids.js';
import { carryTyped } from './carry-typed.js';
import type { ShownView } from './shown-view.js';

type IsOne = (block: Block) => boolean;

/** Puts blocks in the place of those that stood there, or where `findPlace` says when none did. */
function replaceBlocks(
  blocks: readonly Block[],
  isReplaced: IsOne,
  put: { readonly blocks: readonly Block[]; readonly findPlace: (others: readonly Block[]) => number },
): Block[] {
  const first = blocks.findIndex(isReplaced);
  const others = blocks.filter((block) => !isReplaced(block));
  const at = first === -1 ? put.findPlace(others) : first;
  return [...others.slice(0, at), ...put.blocks, ...others.slice(at)];
}

/** The block of the choice that changes the form. */
const isChoice: IsOne = (block) => block.type === 'input' && block.element.action_id === ACTION.sendKind;

/** The form in its other shape; all else as it was typed. */
export function applyChange(words: Words, view: ShownView, changed: ChangedFormReply): ModalView {
  const { blocks, ...rest } = carryTyped(view.content, view.values);
  const standing = blocks as Block[];
  if (changed.part === 'notes') {
    const put = {
      blocks: renderField(words, changed.rows),
      findPlace: (others: readonly Block[]) => others.length,
    };
    return { ...rest, blocks: replaceBlocks(standing, ({ block_id }) => isRowsBlock(block_id), put) };
  }
  const put = {
    blocks: changed.field === null ? [] : renderField(words, changed.field),
    findPlace: (others: readonly Block[]) => others.findIndex(isChoice) + 1,
  };
  return { ...rest, blocks: replaceBlocks(standing, isMoment, put) };
}

const isMoment: IsOne = (block) => block.type === 'input' && block.element.type === 'datetimepicker';
