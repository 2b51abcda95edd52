import type { AccountFault } from '../../domain/delivery/account-fault.js';
import type { DeliveryCarrier, DeliveryChannel } from '../../domain/delivery/delivery.js';
import type { Link } from '../../domain/link/link.js';
import type { AccountFaults } from '../../ports/account-faults.js';
import { type OwnerNoteDeps, requestOwnerNote } from './request-owner-note.js';

export interface TellAccountFaultDeps extends OwnerNoteDeps {
  readonly accountFaults: AccountFaults;
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
  return async (link, { carrier, channel, fault }) => {
    const now = clock.now();
    if (!(await accountFaults.note(link.merchantId, carrier, fault, now))) return;
    try {
      await requestOwnerNote(deps, link, {
        key: `account_note:${link.merchantId}:${carrier}:${fault}:${now.getTime()}`,
        content: { kind: 'account_note', channel, fault },
      });
    } catch (error) {
      // Whoever meets it next tells it.
      await accountFaults.clear(link.merchantId, carrier);
      throw error;
    }
  };
}
