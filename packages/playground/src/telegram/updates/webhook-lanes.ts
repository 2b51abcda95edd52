import type { Deadlines } from '../../deadlines.js';
import { type Delivery, deliverUpdate, isTaken, type Webhook } from './deliver-update.js';
import type { PendingUpdate, PendingUpdates } from './pending-updates.js';

export interface WebhookLanes {
  /** Hands over what waits, each lane in order, lanes side by side, until nothing waits or the webhook is gone. */
  run(): void;
  /** Forgets the waits between two tries. */
  clear(): void;
  /** Whether a lane is at work, or waits to try again. */
  isBusy(): boolean;
}

export interface WebhookLanesDeps {
  pending: PendingUpdates;
  deadlines: Deadlines;
  fetch: typeof fetch;
  /** Null: no webhook, or deliveries are held. */
  webhook(): Webhook | null;
  onTried(update: PendingUpdate, delivery: Delivery, tries: number): void;
}

/** 1, 2, 4 ... seconds between two tries, a minute at most. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

export function createWebhookLanes(deps: WebhookLanesDeps): WebhookLanes {
  const busy = new Set<string>();
  const waits = new Map<string, { cancel: () => void }>();
  const failures = new Map<number, number>();

  async function hand(update: PendingUpdate, webhook: Webhook): Promise<() => void> {
    const tries = (failures.get(update.id) ?? 0) + 1;
    const delivery = await deliverUpdate(deps, webhook, update.body);
    if (isTaken(delivery)) {
      failures.delete(update.id);
      deps.pending.remove((other) => other.id === update.id);
    } else {
      failures.set(update.id, tries);
      waitFor(update.lane, delayOf(delivery, tries));
    }
    return () => deps.onTried(update, delivery, tries);
  }

  function waitFor(lane: string, delayMs: number): void {
    const cancel = deps.deadlines.after(delayMs, () => {
      waits.delete(lane);
      run();
    });
    waits.set(lane, { cancel });
  }

  function run(): void {
    const webhook = deps.webhook();
    if (webhook === null) return;
    for (const update of deps.pending.list()) {
      if (busy.size >= webhook.maxConnections) return;
      if (busy.has(update.lane) || waits.has(update.lane)) continue;
      busy.add(update.lane);
      void hand(update, webhook).then((tell) => {
        busy.delete(update.lane);
        tell();
        run();
      });
    }
  }

  return {
    run,
    clear() {
      for (const { cancel } of waits.values()) cancel();
      waits.clear();
      failures.clear();
    },
    isBusy: () => busy.size > 0 || waits.size > 0,
  };
}

function delayOf(delivery: Delivery, tries: number): number {
  if (delivery.kind === 'answered' && delivery.retryAfterSeconds !== null) {
    return delivery.retryAfterSeconds * 1000;
  }
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
}
