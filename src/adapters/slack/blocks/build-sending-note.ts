import { type Block, context, plain } from './block-kit.js';

/** How far a message to the customer gets, below the facts; nothing where there is none. */
export function buildSendingNote(reach: string | null): Block[] {
  return reach === null ? [] : [context(plain(reach))];
}
