import type { FailureCopy } from '../failures/describe-failure.js';
import {
  type Block,
  copyLine,
  type Message,
  type ModalView,
  message,
  modal,
  plain,
  section,
} from './block-kit.js';

const NOTICE = 'notice';

/** What failed, and a line to copy. */
export function buildFailureBlocks({ text, example }: FailureCopy): readonly Block[] {
  return [section(plain(text)), ...(example === null ? [] : [copyLine(example)])];
}

/** A modal that could not go on. */
export function buildFailureModal(copy: FailureCopy, more: readonly Block[] = []): ModalView {
  return modal({
    title: 'Payment link',
    close: 'Close',
    blocks: [...buildFailureBlocks(copy), ...more],
  });
}

/** The same form with a sentence over it; puts away the one that stood there before. */
export function withNotice(view: ModalView, text: string): ModalView {
  const rest = view.blocks.filter((block) => block.block_id !== NOTICE);
  return { ...view, blocks: [{ ...section(plain(text)), block_id: NOTICE }, ...rest] };
}

/** What a person gets privately in a channel, or as a direct message. */
export function buildFailureMessage(copy: FailureCopy): Message {
  return message(copy.text, buildFailureBlocks(copy));
}
