import type { GatewayProblem } from '../../domain/error-details.js';
import type { Link } from '../../domain/link/link.js';
import { gatewayShareOf } from '../../domain/payment/attempt.js';
import type { GatewayAccount } from '../../ports/payment-gateway.js';
import { type OwnerNoteDeps, requestOwnerNote } from './request-owner-note.js';

export interface FaultOfGateway extends GatewayAccount {
  readonly problem: GatewayProblem;
}

/** Tells the merchant's owner that a gateway does not take our keys: once a day, however much waits for it. */
export type TellGatewayFault = (link: Link, fault: FaultOfGateway) => Promise<void>;

export function makeTellGatewayFault(deps: OwnerNoteDeps): TellGatewayFault {
  return async (link, fault) => {
    const { provider, problem } = fault;
    const day = deps.clock.now().toISOString().slice(0, 10);
    await requestOwnerNote(deps, link, {
      key: `gateway_note:${link.merchantId}:${gatewayShareOf(fault)}:${problem}:${day}`,
      content: { kind: 'gateway_note', provider, problem },
    });
  };
}
