import type { GatewayProblem } from '../../domain/error-details.js';
import type { Link } from '../../domain/link/link.js';
import { gatewayShareOf } from '../../domain/payment/attempt.js';
import type { Logger } from '../../ports/logger.js';
import type { GatewayAccount } from '../../ports/payment-gateway.js';
import { type OperatorNoteDeps, requestOperatorNote } from '../places/request-operator-note.js';
import { type OwnerNoteDeps, requestOwnerNote } from './request-owner-note.js';

export interface FaultOfGateway extends GatewayAccount {
  readonly problem: GatewayProblem;
  /** A customer could not begin to pay: nothing waits for it. */
  readonly isPress?: true;
}

/**
 * Tells the merchant's owner that a gateway does not take our keys: once a day, however much waits for it, and once,
 * however many customers press. Where the keys are the operator's, who alone can mend them, their place is told once a day.
 */
export type TellGatewayFault = (link: Link, fault: FaultOfGateway) => Promise<void>;

export interface TellGatewayFaultDeps extends OwnerNoteDeps, OperatorNoteDeps {
  readonly logger: Pick<Logger, 'error'>;
}

export function makeTellGatewayFault(deps: TellGatewayFaultDeps): TellGatewayFault {
  return async (link, fault) => {
    const { provider, problem, isPress } = fault;
    const press = isPress === true ? { isPress } : {};
    const whose = fault.gatewayAccountId === null ? ({ isOperators: true } as const) : {};
    const day = deps.clock.now().toISOString().slice(0, 10);
    if (fault.gatewayAccountId === null) await tellOperator(deps, link, { ...fault, day });
    await requestOwnerNote(deps, link, {
      key: `gateway_note:${link.merchantId}:${gatewayShareOf(fault)}:${problem}:${day}${isPress === true ? ':press' : ''}`,
      content: { kind: 'gateway_note', provider, problem, ...press, ...whose },
    });
  };
}

/** In the log too: there may be no place. */
async function tellOperator(
  deps: TellGatewayFaultDeps,
  { merchantId }: Link,
  { provider, problem, day }: FaultOfGateway & { readonly day: string },
): Promise<void> {
  deps.logger.error({ provider, problem }, 'a gateway does not take the keys that Paylink was started with');
  await requestOperatorNote(deps, {
    ...{ key: `gateway_fault:${provider}:${problem}:${day}`, merchantId },
    content: { kind: 'gateway_fault', provider, problem, language: deps.operator.language },
  });
}
