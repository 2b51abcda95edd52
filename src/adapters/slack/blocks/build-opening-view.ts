import { context, type ModalView, modal, plain } from './block-kit.js';

/** Stands there at once, while what was asked for is made ready. */
export function buildOpeningView(text: string): ModalView {
  return modal({ title: 'New payment link', close: 'Cancel', blocks: [context(plain(text))] });
}
