import type { GatewayProblem } from '../../domain/error-details.js';
import type { Link } from '../../domain/link/link.js';
import { gatewayShareOf } from '../../domain/payment/attempt.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { GatewayAccount } from '../../ports/payment-gateway.js';
import { chatLaneOf, toMemberHome } from './chat-home.js';

export interface TellGatewayFaultDeps {
  readonly merchants: MerchantRepository;
  readonly chatMessages: ChatMessageStore;
  readonly clock: Clock;
  readonly kick: Kick;
}

export interface FaultOfGateway extends GatewayAccount {
  readonly problem: GatewayProblem;
}

/** Tells the merchant's owner that a gateway does not take our keys: once a day, however much waits for it. */
export type TellGatewayFault = (link: Link, fault: FaultOfGateway) => Promise<void>;

export function makeTellGatewayFault(deps: TellGatewayFaultDeps): TellGatewayFault {
  const { merchants, chatMessages, clock, kick } = deps;
  return async ({ id: linkId, merchantId, cardPlaces }, fault) => {
    const { provider, problem } = fault;
    const [owner] = await merchants.listMembers(merchantId, 'owner');
    const spokenOf = cardPlaces.find(({ place }) => place !== null)?.place?.platform;
    const workspaces = (await merchants.findById(merchantId))?.workspaces ?? [];
    const home = owner === undefined ? null : toMemberHome(owner, { preferred: spokenOf, workspaces });
    if (home === null) return;
    const now = clock.now();
    const day = now.toISOString().slice(0, 10);
    await chatMessages.request(
      {
        key: `gateway_note:${merchantId}:${gatewayShareOf(fault)}:${problem}:${day}`,
        ...{ merchantId, linkId, platform: home.platform, target: home.target },
        ...{ lane: chatLaneOf(merchantId, home), wantedVersion: 1 },
        content: { kind: 'gateway_note', provider, problem },
      },
      now,
    );
    kick('chat');
  };
}
