import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkEvent } from '../../../../src/domain/link/link-event.js';
import type { LinkRepository } from '../../../../src/ports/link-repository.js';
import type { MerchantRepository } from '../../../../src/ports/merchant-repository.js';
import { makeRequestChatMessages } from '../../../../src/service/chat/request-chat-messages.js';
import { buildAttemptEvent } from '../../../support/build-attempt-event.js';
import { buildTestEvent } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import type { SimInstance } from './sim-instance.js';
import type { SimLinkPlan, SimPlan } from './sim-plan.js';
import type { SimSchedule } from './sim-schedule.js';

export interface SimTrafficOptions {
  readonly plan: SimPlan;
  readonly schedule: SimSchedule;
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  /** Any instance that runs. */
  readonly pick: () => SimInstance | null;
}

/** What people and providers ask for over time. Each is asked again, elsewhere, until it is stored. */
export interface SimTraffic {
  readonly askedAtMs: ReadonlyMap<string, number>;
  /** What was asked for and is not stored yet, or is still to be asked for. */
  listUnstored(): readonly string[];
  /** When the last thing is asked for. */
  readonly endMs: number;
}

const CREATED = { type: 'link.created' } as const;
/** Any fact that gets a line. */
const SENT = {
  ...({ type: 'delivery.sent', deliveryId: 'd', channel: 'email', carrier: 'local_outbox' } as const),
  purpose: { kind: 'link' },
} as const;
const AGAIN_AFTER_MS = 6_000;

/** As the relay names the line of an event. */
export const lineKeyOf = (linkId: string, index: number) => `history_line:${linkId}:${index}`;

/** Adds an event to the history, as the one conditional update does. */
export async function changeSimLink(
  links: LinkRepository,
  { id, merchantId }: Pick<Link, 'id' | 'merchantId'>,
  event: LinkEvent,
): Promise<Link> {
  for (;;) {
    const before = await links.findById(merchantId, id);
    if (before === null) throw new Error(`no link ${id}`);
    const link = { ...before, version: before.version + 1, history: [...before.history, event] };
    if (await links.replace(before, link)) return link;
  }
}

export function createSimTraffic({ plan, schedule, links, merchants, pick }: SimTrafficOptions): SimTraffic {
  const unstored = new Set<string>();
  const askedAtMs = new Map<string, number>();
  let endMs = 0;

  /** Resolves when one instance has stored it. */
  function insist(what: string, store: (instance: SimInstance) => Promise<unknown>): Promise<void> {
    return new Promise((resolve) => {
      const ask = (): void => {
        if (!unstored.has(what)) return;
        const instance = pick();
        const cancel = schedule.after(instance === null ? 500 : AGAIN_AFTER_MS, ask);
        const stored = () => {
          cancel();
          unstored.delete(what);
          resolve();
        };
        if (instance === null) return;
        store(instance).then(stored, () => {});
        instance.machine.whenDead(() => {
          cancel();
          ask();
        });
      };
      ask();
    });
  }

  function plannedAt(what: string, atMs: number, ask: () => void): void {
    unstored.add(what);
    endMs = Math.max(endMs, atMs);
    schedule.after(atMs, () => {
      askedAtMs.set(what, schedule.nowMs());
      ask();
    });
  }

  /** Changes the link by the clock of one instance, and tells the chats by that of another. */
  async function tell(planned: SimLinkPlan, index: number): Promise<void> {
    const { id } = planned;
    const at = pick()?.machine.clock.now() ?? new Date(START.getTime() + schedule.nowMs());
    const event = buildTestEvent(index === 0 ? CREATED : SENT, { id: `${id}:${index}`, at });
    const link = await changeSimLink(links, planned, event);
    await insist(lineKeyOf(id, index), async ({ store, machine, runner }) => {
      const { handle } = makeRequestChatMessages({
        ...{ merchants, chatMessages: store.chatMessages, clock: machine.clock, kick: runner.kick },
        apiKeys: { list: async () => [] },
      });
      await handle(link, event);
    });
  }

  for (const link of plan.links) {
    // One after the other, as the relay of a link: never two events at once.
    let last = Promise.resolve();
    link.eventsAtMs.forEach((atMs, index) => {
      plannedAt(lineKeyOf(link.id, index), atMs, () => {
        last = last.then(() => tell(link, index));
      });
    });
    for (const { channel, atMs } of link.deliveries) {
      const id = `${link.id}:link:${channel}`;
      const { merchantId, id: linkId } = link;
      const dueAt = new Date(START.getTime() + atMs);
      const rest = { merchantId, linkId, channel, address: 'ann@example.com', dueAt, failures: 0 };
      plannedAt(id, atMs, () => {
        void insist(id, async ({ store, runner }) => {
          await store.deliveries.plan([{ ...rest, id, purpose: { kind: 'link' } }]);
          runner.kick('deliver');
        });
      });
    }
  }
  plan.eventsAtMs.forEach((atMs, index) => {
    const eventId = `evt_${index}`;
    plannedAt(eventId, atMs, () => {
      void insist(eventId, async (instance) => {
        const { store, machine, lease, runner } = instance;
        const holder = lease.isValid() ? lease.holder() : null;
        const event = buildAttemptEvent({ eventId, providerRef: eventId });
        const [row] = await store.inbox.insert('sandbox', [event], {
          receivedAt: machine.clock.now(),
          holder,
        });
        if (row !== undefined && holder !== null && lease.holder() === holder)
          void runner.hand('provider-events', row);
        else runner.kick('provider-events');
      });
    });
  });

  return { askedAtMs, endMs, listUnstored: () => [...unstored] };
}
