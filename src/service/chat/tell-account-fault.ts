import type { AccountFault, SenderOwner } from '../../domain/delivery/account-fault.js';
import type { DeliveryCarrier, DeliveryChannel } from '../../domain/delivery/delivery.js';
import type { Link } from '../../domain/link/link.js';
import type { AccountFaults } from '../../ports/account-faults.js';
import { type OperatorNoteDeps, requestOperatorNote } from '../places/request-operator-note.js';
import { type OwnerNoteDeps, requestOwnerNote } from './request-owner-note.js';

export interface TellAccountFaultDeps extends OwnerNoteDeps, OperatorNoteDeps {
  readonly accountFaults: AccountFaults;
}

export interface FaultOfCarrier {
  readonly carrier: DeliveryCarrier;
  readonly channel: DeliveryChannel;
  readonly fault: AccountFault;
  /** What it refuses is a sender that the merchant's owner set: nobody else can mend that. */
  readonly isOwnSender: boolean;
}

/** Stands for a merchant in what is known of the operator's own account. */
export const OPERATORS_ACCOUNT = 'operator';

/**
 * Tells the merchant's owner that a carrier refuses the account, and the operator, whose account it is: each once, however
 * many messages it holds up.
 */
export type TellAccountFault = (link: Link, fault: FaultOfCarrier) => Promise<void>;

export function makeTellAccountFault(deps: TellAccountFaultDeps): TellAccountFault {
  return async (link, fault) => {
    if (!fault.isOwnSender) await tellOperator(deps, link, fault);
    await tellOnce(deps, { account: link.merchantId, fault }, async (key) => {
      const { channel, fault: kind } = fault;
      const senderOf = kind === 'sender_refused' ? { senderOf: findSenderOwner(deps, fault) } : {};
      await requestOwnerNote(deps, link, {
        key,
        content: { kind: 'account_note', channel, fault: kind, ...senderOf },
      });
    });
  };
}

function findSenderOwner({ operator }: TellAccountFaultDeps, { isOwnSender }: FaultOfCarrier): SenderOwner {
  if (isOwnSender) return 'merchant';
  return operator.place === null ? 'operator' : 'operator_told';
}

async function tellOperator(deps: TellAccountFaultDeps, { merchantId }: Link, fault: FaultOfCarrier) {
  const { place, language } = deps.operator;
  // Nobody was told: whoever sets a place later is.
  if (place === null) return;
  await tellOnce(deps, { account: OPERATORS_ACCOUNT, fault }, (key) => {
    const { channel, fault: kind } = fault;
    const content = { kind: 'carrier_note', channel, fault: kind, language } as const;
    return requestOperatorNote(deps, { key, merchantId, content });
  });
}

interface ToTell {
  readonly account: string;
  readonly fault: FaultOfCarrier;
}

async function tellOnce(
  { accountFaults, clock }: TellAccountFaultDeps,
  { account, fault: { carrier, fault } }: ToTell,
  tell: (key: string) => Promise<void>,
): Promise<void> {
  const now = clock.now();
  if (!(await accountFaults.note(account, carrier, fault, now))) return;
  try {
    await tell(`account_note:${account}:${carrier}:${fault}:${now.getTime()}`);
  } catch (error) {
    // Whoever meets it next tells it.
    await accountFaults.clear(account, carrier);
    throw error;
  }
}
