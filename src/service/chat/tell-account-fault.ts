import type { AccountFault } from '../../domain/delivery/account-fault.js';
import type { DeliveryCarrier, DeliveryChannel } from '../../domain/delivery/delivery.js';
import type { Link } from '../../domain/link/link.js';
import type { AccountFaults } from '../../ports/account-faults.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { chatLaneOf, toMemberHome } from './chat-home.js';

export interface TellAccountFaultDeps {
  readonly accountFaults: AccountFaults;
  readonly merchants: MerchantRepository;
  readonly chatMessages: ChatMessageStore;
  readonly clock: Clock;
  readonly kick: Kick;
}

export interface FaultOfCarrier {
  readonly carrier: DeliveryCarrier;
  readonly channel: DeliveryChannel;
  readonly fault: AccountFault;
}

/** Tells the merchant's owner that a carrier refuses the account: once, however many messages it holds up. */
export type TellAccountFault = (link: Link, fault: FaultOfCarrier) => Promise<void>;

export function makeTellAccountFault(deps: TellAccountFaultDeps): TellAccountFault {
  const { accountFaults, clock } = deps;
  return async (link, found) => {
    const now = clock.now();
    const { carrier, fault } = found;
    if (!(await accountFaults.note(link.merchantId, carrier, fault, now))) return;
    try {
      await requestNote(deps, link, found);
    } catch (error) {
      // Whoever meets it next tells it.
      await accountFaults.clear(link.merchantId, carrier);
      throw error;
    }
  };
}

async function requestNote(
  { merchants, chatMessages, clock, kick }: TellAccountFaultDeps,
  { id: linkId, merchantId, cardPlaces }: Link,
  { carrier, channel, fault }: FaultOfCarrier,
): Promise<void> {
  const [owner] = await merchants.listMembers(merchantId, 'owner');
  const spokenOf = cardPlaces.find(({ place }) => place !== null)?.place?.platform;
  const workspaces = (await merchants.findById(merchantId))?.workspaces ?? [];
  const home = owner === undefined ? null : toMemberHome(owner, { preferred: spokenOf, workspaces });
  if (home === null) return;
  const now = clock.now();
  await chatMessages.request(
    {
      key: `account_note:${merchantId}:${carrier}:${fault}:${now.getTime()}`,
      ...{ merchantId, linkId, platform: home.platform, target: home.target },
      ...{ lane: chatLaneOf(merchantId, home), wantedVersion: 1 },
      content: { kind: 'account_note', channel, fault },
    },
    now,
  );
  kick('chat');
}
