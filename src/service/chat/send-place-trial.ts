import type { WhyClosed } from '../../domain/chat/why-closed.js';
import type { Member } from '../../domain/merchant/member.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantMessage } from '../../ports/chat-message-store.js';
import type { ChatSender, SenderResult } from '../../ports/chat-sender.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChatHome, chatLaneOf } from '../places/chat-home.js';
import { reachWorkspace, resolveAddress } from './resolve-address.js';

/** Whether a trial arrived; else why not. `no_answer`: nobody knows yet. */
export type PlaceOutcome = 'arrived' | WhyClosed | 'not_invited' | 'unreachable' | 'no_answer';

interface SendPlaceTrialDeps {
  readonly merchants: Pick<MerchantRepository, 'findMember'>;
  readonly senders: readonly ChatSender[];
  readonly clock: Clock;
  readonly ids: Ids;
}

interface Trial {
  readonly merchant: Merchant;
  /** Who asked for it. */
  readonly askedBy: string;
  /** Whom it goes to; null: a place. */
  readonly reader: Member | null;
}

/**
 * Posts a trial at once, past the queue, and says what came of it. It has no state and no button: nobody has to keep it up
 * to date, and it is not kept.
 */
export async function sendPlaceTrial(
  deps: SendPlaceTrialDeps,
  home: ChatHome,
  { merchant, askedBy, reader }: Trial,
): Promise<PlaceOutcome> {
  const sender = deps.senders.find(({ platform }) => platform === home.platform);
  if (sender === undefined) return 'unreachable';
  const message = buildTrial(deps, home, { merchant, askedBy });
  const where = resolveAddress(message, null, reader === null ? [] : [reader]);
  const reached = where.kind === 'found' ? reachWorkspace(message, where, merchant.workspaces) : where;
  if (where.kind !== 'found' || reached.kind !== 'found') {
    return reached.kind === 'closed' ? 'not_invited' : 'unreachable';
  }
  const asker = await deps.merchants.findMember(merchant.id, askedBy);
  const people = [reader, asker].filter((member) => member !== null);
  const { workspaceId } = reached;
  try {
    const outgoing = { message, address: where.address, workspaceId, merchant, people };
    return toOutcome(await sender.show({ ...outgoing, link: null, kycCase: null, apiKey: null }));
  } catch {
    return 'no_answer';
  }
}

function buildTrial(
  { clock, ids }: Pick<SendPlaceTrialDeps, 'clock' | 'ids'>,
  { platform, target }: ChatHome,
  { merchant: { id: merchantId }, askedBy }: Pick<Trial, 'merchant' | 'askedBy'>,
): MerchantMessage {
  const now = clock.now();
  return {
    ...{ key: `place_trial:${ids.newId('evt')}`, platform, merchantId, linkId: null, target },
    ...{ content: { kind: 'place_trial', askedBy }, wantedVersion: 1, shownVersion: 0, posted: null },
    ...{ lane: chatLaneOf(merchantId, { platform, target }), dueAt: now, createdAt: now, shownAt: null },
    ...{ uncertain: false, failures: 0, triedMemberIds: [], closedChannelId: null, parkedReason: null },
  };
}

function toOutcome(result: SenderResult): PlaceOutcome {
  switch (result.outcome) {
    case 'shown':
      return 'arrived';
    case 'channel_closed':
      return result.why ?? 'not_invited';
    case 'impossible':
      return 'unreachable';
    case 'later':
      return 'no_answer';
  }
}
