import type { LinkDraft } from '../../../domain/link/link.js';
import { type Block, context, plain } from './block-kit.js';

const NOT_SENT_YET =
  'Paylink does not send messages to customers yet: your choice is kept with the link. Share the address yourself.';

/** Said wherever a link shows how it is to be sent; nothing for a link that its maker shares. */
export function buildSendingNote({ sendTiming, channels }: LinkDraft): Block[] {
  const isToBeSent = sendTiming.kind !== 'no' && channels.length > 0;
  return isToBeSent ? [context(plain(NOT_SENT_YET))] : [];
}
