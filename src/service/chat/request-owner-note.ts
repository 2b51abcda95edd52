import type { Link } from '../../domain/link/link.js';
import type { ChatMessageStore, NewChatMessage } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { chatLaneOf, toMemberHome } from '../places/chat-home.js';

export interface OwnerNoteDeps {
  readonly merchants: MerchantRepository;
  readonly chatMessages: ChatMessageStore;
  readonly clock: Clock;
  readonly kick: Kick;
}

/** A direct message to the merchant's owner, in the chat that the link is spoken of in; none where they are in no chat. */
export async function requestOwnerNote(
  { merchants, chatMessages, clock, kick }: OwnerNoteDeps,
  { id: linkId, merchantId, cardPlaces }: Link,
  note: Pick<NewChatMessage, 'key' | 'content'>,
): Promise<void> {
  const [owner] = await merchants.listMembers(merchantId, 'owner');
  const spokenOf = cardPlaces.find(({ place }) => place !== null)?.place?.platform;
  const workspaces = (await merchants.findById(merchantId))?.workspaces ?? [];
  const home = owner === undefined ? null : toMemberHome(owner, { preferred: spokenOf, workspaces });
  if (home === null) return;
  await chatMessages.request(
    {
      ...note,
      ...{ merchantId, linkId, platform: home.platform, target: home.target },
      ...{ lane: chatLaneOf(merchantId, home), wantedVersion: 1 },
    },
    clock.now(),
  );
  kick('chat');
}
