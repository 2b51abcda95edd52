import type { GatewayProblem } from '../../domain/error-details.js';
import type { Link } from '../../domain/link/link.js';
import { gatewayShareOf } from '../../domain/payment/attempt.js';
import type { Logger } from '../../ports/logger.js';
import type { GatewayAccount } from '../../ports/payment-gateway.js';
import { type OwnerNoteDeps, requestOwnerNote } from './request-owner-note.js';

export interface FaultOfGateway extends GatewayAccount {
  readonly problem: GatewayProblem;
  /** A customer could not begin to pay: nothing waits for it. */
  readonly isPress?: true;
}

/**
 * Tells the merchant's owner that a gateway does not take our keys: once a day, however much waits for it, and once,
 * however many customers press.
 */
export type TellGatewayFault = (link: Link, fault: FaultOfGateway) => Promise<void>;

export interface TellGatewayFaultDeps extends OwnerNoteDeps {
  readonly logger: Pick<Logger, 'error'>;
}

export function makeTellGatewayFault(deps: TellGatewayFaultDeps): TellGatewayFault {
  return async (link, fault) => {
    const { provider, problem, isPress } = fault;
    const press = isPress === true ? { isPress } : {};
    const whose = fault.gatewayAccountId === null ? ({ isOperators: true } as const) : {};
    if (fault.gatewayAccountId === null) {
      // No owner can mend these: whoever runs Paylink reads its log.
      deps.logger.error(
        { provider, problem },
        'a gateway does not take the keys that Paylink was started with',
      );
    }
    const day = deps.clock.now().toISOString().slice(0, 10);
    await requestOwnerNote(deps, link, {
      key: `gateway_note:${link.merchantId}:${gatewayShareOf(fault)}:${problem}:${day}${isPress === true ? ':press' : ''}`,
      content: { kind: 'gateway_note', provider, problem, ...press, ...whose },
    });
  };
}
