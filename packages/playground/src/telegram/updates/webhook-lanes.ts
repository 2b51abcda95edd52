import type { Deadlines } from '../../deadlines.js';
import { type Delivery, deliverUpdate, isTaken, type Webhook } from './deliver-update.js';
import type { PendingUpdate, PendingUpdates } from './pending-updates.js';

export interface WebhookLanes {
  /** Hands over what waits, each lane in order, lanes side by side, until nothing waits or the webhook is gone. */
  run(): void;
  /** Forgets the waits between two tries. */
  clear(): void;
  /** Whether one is being handed over. */
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
  const retries = createRetries(deps.deadlines, run);

  async function hand(update: PendingUpdate, webhook: Webhook): Promise<void> {
    const delivery = await deliverUpdate(deps, webhook, update.body);
    const tries = retries.count(update, delivery);
    if (isTaken(delivery)) deps.pending.remove((other) => other.id === update.id);
    busy.delete(update.lane);
    deps.onTried(update, delivery, tries);
    run();
  }

  function run(): void {
    const webhook = deps.webhook();
    if (webhook === null) return;
    for (const update of deps.pending.list()) {
      if (busy.size >= webhook.maxConnections) return;
      if (busy.has(update.lane) || retries.isWaiting(update.lane)) continue;
      busy.add(update.lane);
      void hand(update, webhook);
    }
  }

  return {
    run,
    clear: () => retries.clear(),
    isBusy: () => busy.size > 0,
  };
}

/** Counts what failed, and keeps its lane waiting. */
function createRetries(deadlines: Deadlines, run: () => void) {
  const waits = new Map<string, () => void>();
  const failures = new Map<number, number>();
  return {
    isWaiting: (lane: string) => waits.has(lane),
    /** Answers which try it was. */
    count(update: PendingUpdate, delivery: Delivery): number {
      const tries = (failures.get(update.id) ?? 0) + 1;
      if (isTaken(delivery)) {
        failures.delete(update.id);
        return tries;
      }
      failures.set(update.id, tries);
      const end = () => {
        waits.delete(update.lane);
        run();
      };
      waits.set(update.lane, deadlines.after(delayOf(delivery, tries), end));
      return tries;
    },
    clear() {
      for (const cancel of waits.values()) cancel();
      waits.clear();
      failures.clear();
    },
  };
}

function delayOf(delivery: Delivery, tries: number): number {
  if (delivery.kind === 'answered' && delivery.retryAfterSeconds !== null) {
    return delivery.retryAfterSeconds * 1000;
  }
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
}
