import { type ModalView, plain, section } from './block-kit.js';

const NOTICE = 'notice';

/** The same modal with a sentence over it; puts away the one that stood there before. */
export function withNotice(view: ModalView, text: string): ModalView {
  const rest = view.blocks.filter((block) => block.block_id !== NOTICE);
  return { ...view, blocks: [{ ...section(plain(text)), block_id: NOTICE }, ...rest] };
}
