import type { Block, Message, View } from '../../protocol.js';

/** What a person looks at and acts on: a message, a modal, the Home. */
export type Surface = Message | View;

export function isMessage(surface: Surface): surface is Message {
  return 'ts' in surface;
}

export function blocksOf(surface: Surface): Block[] {
  return isMessage(surface) ? surface.blocks : surface.view.blocks;
}
