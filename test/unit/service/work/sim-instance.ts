import { createNotifierRegistry } from '../../../../src/adapters/delivery/registry.js';
import { NO_OPERATOR } from '../../../../src/domain/kyc/operator.js';
import type { Ids } from '../../../../src/ports/ids.js';
import type { WorkName } from '../../../../src/ports/kick.js';
import type { LinkRepository } from '../../../../src/ports/link-repository.js';
import type { Logger } from '../../../../src/ports/logger.js';
import type { MerchantRepository } from '../../../../src/ports/merchant-repository.js';
import type { TextQuota } from '../../../../src/ports/text-quota.js';
import type { WorkObserver } from '../../../../src/ports/work-observer.js';
import { makePassOnChatMessage } from '../../../../src/service/chat/pass-on-chat-message.js';
import { makeShowChatMessage } from '../../../../src/service/chat/show-chat-message.js';
import { makeWorkChatLane } from '../../../../src/service/chat/work-chat-lane.js';
import { makeSendDelivery } from '../../../../src/service/delivery/send-delivery.js';
import { makeWorkDeliveryLane } from '../../../../src/service/delivery/work-delivery-lane.js';
import type { ChangeLink } from '../../../../src/service/links/change-link.js';
import { makeRecordInboxRow } from '../../../../src/service/payments/record-inbox-row.js';
import { createLease, type Lease } from '../../../../src/service/work/create-lease.js';
import { createRunner, type Runner } from '../../../../src/service/work/create-runner.js';
import { buildWorkKinds } from '../../../../src/service/work-kinds.js';
import { createFakeAccountFaults } from '../../../support/fake-account-faults.js';
import { createFakeGatewayAccounts } from '../../../support/fake-gateway-accounts.js';
import { createFakeGatewayWatches } from '../../../support/fake-gateway-watches.js';
import { createFakeKycRepository } from '../../../support/fake-kyc-repository.js';
import { createFakeSuppressionRepository } from '../../../support/fake-suppression-repository.js';
import { createFakeUpkeepTable } from '../../../support/fake-upkeep-table.js';
import type { SimMachine } from './sim-machine.js';
import type { SimNetwork } from './sim-network.js';
import type { SimPlaces } from './sim-places.js';
import type { SimStore } from './sim-store.js';

export const SIMULATED = ['provider-events', 'chat', 'deliver'] as const satisfies readonly WorkName[];

export interface SimInstanceDeps {
  readonly machine: SimMachine;
  readonly store: SimStore;
  readonly network: SimNetwork;
  readonly places: SimPlaces;
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  readonly merchants: MerchantRepository;
  readonly newHolder: Ids['newId'];
  readonly isExclusive: boolean;
}

/** One instance of Paylink: the runner, lines, lease and workers that run in production, on fakes. */
export interface SimInstance {
  readonly machine: SimMachine;
  readonly store: SimStore;
  readonly lease: Lease;
  readonly runner: Runner;
}

const IGNORE = () => {};
const SILENT: Logger = { debug: IGNORE, info: IGNORE, warn: IGNORE, error: IGNORE };
const UNCOUNTED: WorkObserver = { countWork: IGNORE };
/** What limits do is tried elsewhere. */
const UNLIMITED: TextQuota = { take: async () => ({ kind: 'admitted' }) };
/** These kinds are declared, and have no rows here. */
const NOTHING = async () => ({ kind: 'done' }) as const;

export function startSimInstance(deps: SimInstanceDeps): SimInstance {
  const { machine, network, places } = deps;
  const { clock, timers } = machine;
  const store = reachAll(deps);
  const lease = openLease(deps, store);
  const { changeLink } = network.reach({ changeLink: deps.changeLink }, machine);
  const common = {
    ...{ chatMessages: store.chatMessages, deliveries: store.deliveries, changeLink },
    ...{ merchants: deps.merchants, links: deps.links },
    ...{
      kycs: createFakeKycRepository(),
      gatewayAccounts: createFakeGatewayAccounts(),
      operator: NO_OPERATOR,
    },
    ...{ clock, timers, logger: SILENT, observer: UNCOUNTED },
    ...{ suppressions: createFakeSuppressionRepository(), textQuota: UNLIMITED },
    ...{
      accountFaults: createFakeAccountFaults(),
      tellAccountFault: async () => {},
      noteHeldUp: async () => {},
    },
    senders: [places.senderOf(machine)],
    apiKeys: { find: async () => null, list: async () => [] },
    notifiers: createNotifierRegistry([places.notifierOf(machine)]),
    kick: (kind: WorkName, afterMs?: number) => runner.kick(kind, afterMs),
  };
  const showChatMessage = makeShowChatMessage({ ...common, passOn: makePassOnChatMessage(common) });
  const kinds = buildWorkKinds({
    ...store,
    workChatLane: makeWorkChatLane({ ...common, showChatMessage }),
    workDeliveryLane: makeWorkDeliveryLane({ ...common, sendDelivery: makeSendDelivery(common) }),
    recordInboxRow: makeRecordInboxRow({
      ...common,
      recordCarrierNews: async () => {},
      readStanding: async () => {},
      recordRefundNews: async () => null,
      recordDisputeNews: async () => null,
      recordProviderEvent: async ({ event }) => {
        await places.askProvider(machine, event.providerRef);
        return null;
      },
    }),
    ...{ relayEvents: NOTHING, expireLink: NOTHING, askProvider: NOTHING, finishCreation: NOTHING },
    ...{ workUpdateLane: NOTHING, workWebhookLane: NOTHING, moveRefunds: NOTHING, watchGateways: NOTHING },
    gatewayWatches: createFakeGatewayWatches(),
    ...{ upkeep: createFakeUpkeepTable(), keepUpMerchant: NOTHING },
  });
  const runner: Runner = createRunner(
    kinds.filter(({ name }) => SIMULATED.some((simulated) => simulated === name)),
    { lease, clock, timers, logger: SILENT, observer: UNCOUNTED },
  );
  void startLease(lease, machine);
  return { machine, store, lease, runner };
}

function reachAll({ store, network, machine }: SimInstanceDeps): SimStore {
  return {
    ...store,
    chatLanes: network.reach(store.chatLanes, machine),
    deliveryLanes: network.reach(store.deliveryLanes, machine),
    chatMessages: network.reach(store.chatMessages, machine),
    deliveries: network.reach(store.deliveries, machine),
    inbox: network.reach(store.inbox, machine),
    registry: network.reach(store.registry, machine),
  };
}

function openLease({ machine, newHolder, isExclusive }: SimInstanceDeps, store: SimStore): Lease {
  const tables = [store.inbox, store.chatLanes, store.deliveryLanes];
  const { clock, timers } = machine;
  return createLease({
    registry: store.registry,
    ids: { newId: newHolder },
    timers,
    logger: SILENT,
    isExclusive,
    async free(holder) {
      await Promise.all(tables.map((table) => table.free(holder, clock.now())));
    },
    async listHolders() {
      const holders = await Promise.all(tables.map((table) => table.listHolders(clock.now())));
      return [...new Set(holders.flat())];
    },
  });
}

/** A process that finds no store at its start is started again. */
async function startLease(lease: Lease, machine: SimMachine): Promise<void> {
  for (;;) {
    try {
      return await lease.start();
    } catch {
      await new Promise<void>((resolve) => machine.timers.after(500, resolve));
    }
  }
}
