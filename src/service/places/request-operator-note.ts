import type { Operator } from '../../domain/kyc/operator.js';
import type { MerchantContent } from '../../ports/chat-content.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import { operatorLaneOf, toChannelHome } from './chat-home.js';

export interface OperatorNoteDeps {
  readonly chatMessages: ChatMessageStore;
  readonly operator: Pick<Operator, 'place' | 'language'>;
  readonly clock: Clock;
  readonly kick: Kick;
}

export interface OperatorNote {
  /** Two with the same are one message. */
  readonly key: string;
  /** Whom it came up with. */
  readonly merchantId: string;
  readonly content: MerchantContent;
}

/** Has something told in the operator's place; nothing where they have none. Throws AppError `store_unavailable`. */
export async function requestOperatorNote(
  { chatMessages, operator: { place }, clock, kick }: OperatorNoteDeps,
  note: OperatorNote,
): Promise<void> {
  if (place === null) return;
  const home = toChannelHome(place);
  await chatMessages.request(
    { ...note, ...home, linkId: null, lane: operatorLaneOf(home), wantedVersion: 1 },
    clock.now(),
  );
  kick('chat');
}
