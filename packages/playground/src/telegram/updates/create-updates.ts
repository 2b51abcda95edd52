import type { Deadlines, PlatformClock } from '../../deadlines.js';
import type { JsonObject } from '../../protocol.js';
import type { UpdateKind } from '../../telegram-shapes.js';
import { BotApiError } from '../bot-api-error.js';
import { type Delivery, deliverUpdate, isTaken, type Webhook } from './deliver-update.js';
import { createLongPoll, type LongPoll, type PollOptions } from './long-poll.js';
import { createPendingUpdates, type PendingUpdate, type PendingUpdates } from './pending-updates.js';
import { createWebhookLanes, type WebhookLanes } from './webhook-lanes.js';

/** What goes to the bot: by its webhook, or when it asks. */
export interface Updates {
  /** `lane`: what it is kept in order with. Dropped when the bot did not ask for that kind. */
  add(kind: UpdateKind, payload: JsonObject, lane: string): void;
  setWebhook(webhook: Webhook): void;
  deleteWebhook(): void;
  dropPending(): void;
  allow(kinds: UpdateKind[] | undefined): void;
  /** Throws 409 while a webhook is set. */
  poll(options: PollOptions): Promise<PendingUpdate[]>;
  info(): {
    webhook: Webhook | null;
    pending: number;
    allowed: UpdateKind[] | undefined;
    lastError: LastError | null;
  };
  /** The newest thousand, as they went out. */
  sent(): JsonObject[];
  /** Sends it to the webhook once more, at once and beside all order: a repeat after a lost answer. */
  resend(update: JsonObject): Promise<Delivery>;
  /** Nothing leaves until released: what a bot finds after a pause. */
  hold(): void;
  release(): void;
  /** Whether everything was handed over. */
  isSettled(): boolean;
  clear(): void;
  /** As of the updates that are made: the bot of an earlier process has seen those before. */
  nextId(atLeast?: number): number;
}

interface LastError {
  atMs: number;
  message: string;
}

export interface UpdatesDeps {
  clock: PlatformClock;
  deadlines: Deadlines;
  fetch: typeof fetch;
  onSent(update: PendingUpdate, outcome: string, tries: number): void;
}

const WEBHOOK_IS_SET =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

export function createUpdates(deps: UpdatesDeps): Updates {
  const pending = createPendingUpdates(deps.clock);
  const way: Way = { webhook: null, isHeld: false, lastError: null };
  const flow: Flow = {
    pending,
    way,
    poll: createLongPoll({ pending, deadlines: deps.deadlines, isHeld: () => way.isHeld }),
    lanes: buildLanes(deps, pending, way),
  };
  return { ...buildQueue(deps, flow), ...buildWebhook(deps, flow), ...buildHolding(flow) };
}

/** How updates leave now. */
interface Way {
  webhook: Webhook | null;
  isHeld: boolean;
  lastError: LastError | null;
}

interface Flow {
  pending: PendingUpdates;
  way: Way;
  poll: LongPoll;
  lanes: WebhookLanes;
}

function buildLanes(deps: UpdatesDeps, pending: PendingUpdates, way: Way): WebhookLanes {
  return createWebhookLanes({
    pending,
    deadlines: deps.deadlines,
    fetch: deps.fetch,
    webhook: () => (way.isHeld ? null : way.webhook),
    onTried(update, delivery, tries) {
      const outcome = delivery.kind === 'answered' ? String(delivery.status) : delivery.kind;
      if (!isTaken(delivery))
        way.lastError = { atMs: deps.clock.now().getTime(), message: describe(outcome) };
      deps.onSent(update, outcome, tries);
    },
  });
}

function buildQueue(deps: UpdatesDeps, { pending, way, poll, lanes }: Flow) {
  return {
    add(kind: UpdateKind, payload: JsonObject, lane: string) {
      if (pending.add(kind, payload, lane) === null) return;
      if (way.webhook === null) poll.wake();
      else lanes.run();
    },
    dropPending: () => pending.remove(() => true),
    allow: (kinds: UpdateKind[] | undefined) => pending.allow(kinds),
    sent: () => pending.history().map(({ body }) => body),
    nextId: pending.nextId,
    async poll(options: PollOptions) {
      if (way.webhook !== null) throw new BotApiError(409, WEBHOOK_IS_SET);
      const found = await poll.poll(options);
      for (const update of found) deps.onSent(update, 'polled', 1);
      return found;
    },
  };
}

function buildWebhook(deps: UpdatesDeps, { pending, way, poll, lanes }: Flow) {
  function setWebhook(webhook: Webhook | null): void {
    way.webhook = webhook;
    way.lastError = null;
    lanes.clear();
    if (webhook !== null) poll.end('Conflict: terminated by setWebhook request');
    lanes.run();
  }
  return {
    setWebhook,
    deleteWebhook: () => setWebhook(null),
    info: () => ({
      webhook: way.webhook,
      pending: pending.list().length,
      allowed: pending.allowed(),
      lastError: way.lastError,
    }),
    async resend(update: JsonObject) {
      if (way.webhook === null) throw new Error('no webhook is set');
      return deliverUpdate(deps, way.webhook, update);
    },
  };
}

function buildHolding({ pending, way, poll, lanes }: Flow) {
  return {
    hold() {
      way.isHeld = true;
    },
    release() {
      way.isHeld = false;
      poll.wake();
      lanes.run();
    },
    isSettled: () => pending.list().length === 0 && !lanes.isBusy(),
    clear() {
      pending.clear();
      lanes.clear();
    },
  };
}

/** In the words of getWebhookInfo. */
function describe(outcome: string): string {
  if (outcome === 'timeout') return 'Read timeout expired';
  if (outcome === 'unreachable') return 'Connection refused';
  return `Wrong response from the webhook: ${outcome}`;
}
