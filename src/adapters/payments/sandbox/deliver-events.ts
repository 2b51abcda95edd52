import type { Clock } from '../../../ports/clock.js';
import type { Logger } from '../../../ports/logger.js';
import type { DueEvent } from './event-queue.js';
import { buildEventBody } from './map-event.js';
import type { SessionStore } from './session-store.js';
import { SIGNATURE_HEADER, signBody } from './verify.js';

/** A little longer than a request: what a process died with is sent again soon after. */
const LEASE_MS = 6_000;
const REQUEST_TIMEOUT_MS = 5_000;
/** A receiver that is slow with one webhook gets the others all the same. */
const AT_ONCE = 8;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** As long as Stripe keeps trying: https://docs.stripe.com/webhooks#automatic-retries */
const GIVE_UP_AFTER_MS = 3 * 24 * 60 * 60 * 1000;

export interface DeliverEventsDeps {
  readonly store: SessionStore;
  readonly webhookUrl: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly fetch: typeof globalThis.fetch;
  /** Ends requests under way when the process stops; what they carried is sent again later. */
  readonly stopping: AbortSignal;
}

/** Sends what is due, of one session or of all. Rejects only when the store fails. */
export type DeliverEvents = (sessionId?: string) => Promise<void>;

/**
 * Delivers webhooks at least once: an event stays due until a 2xx came, also over restarts; between tries it waits
 * 1 s, doubled each time, 60 s at most, for three days.
 */
export function makeDeliverEvents(deps: DeliverEventsDeps): DeliverEvents {
  const { store, clock, logger } = deps;

  async function deliver(due: DueEvent): Promise<void> {
    const problem = await post(deps, due);
    if (problem === null) return store.finishEvent(due);
    const { id: eventId, createdAt, failures } = due.event;
    const now = clock.now();
    logger.warn({ eventId, failures: failures + 1, problem }, 'sandbox webhook was not taken');
    if (now.getTime() - createdAt.getTime() > GIVE_UP_AFTER_MS) {
      logger.error({ eventId }, 'sandbox webhook given up');
      return store.finishEvent(due);
    }
    await store.postponeEvent(due, new Date(now.getTime() + retryDelayMs(failures)));
  }

  async function claim(sessionId?: string): Promise<DueEvent | null> {
    if (deps.stopping.aborted) return null;
    const now = clock.now();
    return store.claimEvent(now, new Date(now.getTime() + LEASE_MS), sessionId);
  }

  return async (sessionId) => {
    const first = await claim(sessionId);
    if (first === null) return;
    const deliverFrom = async (begin: DueEvent | null) => {
      for (let due = begin; due !== null; due = await claim(sessionId)) await deliver(due);
    };
    const others = Array.from({ length: AT_ONCE - 1 }, async () => deliverFrom(await claim(sessionId)));
    await Promise.all([deliverFrom(first), ...others]);
  };
}

function retryDelayMs(failures: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 16));
}

/** Null when the receiver took it, else what went wrong. Each try is signed with its own time. */
async function post(deps: DeliverEventsDeps, { session, event }: DueEvent): Promise<string | null> {
  const body = Buffer.from(buildEventBody(event, session));
  try {
    const response = await deps.fetch(deps.webhookUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER]: signBody(deps.secret, body, deps.clock.now()),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([deps.stopping, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    return response.ok ? null : `status ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.name : 'no answer';
  }
}
