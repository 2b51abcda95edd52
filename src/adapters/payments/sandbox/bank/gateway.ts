import type { FastifyPluginAsync } from 'fastify';
import type { Connection } from 'mongoose';
import type { Clock } from '../../../../ports/clock.js';
import type { Ids } from '../../../../ports/ids.js';
import type { Logger } from '../../../../ports/logger.js';
import type { PaymentGateway } from '../../../../ports/payment-gateway.js';
import { makeDeliverEvents } from '../deliver-events.js';
import { createCheckoutPages } from '../pages/checkout-pages.js';
import { createSandboxApi } from '../sandbox-api.js';
import { defineSessionModel } from '../session-schema.js';
import { createSessionStore } from '../session-store.js';
import { type SandboxTimers, systemTimers } from '../timers.js';

export interface SandboxGatewayDeps {
  /** Open, and writing with majority: the sandbox keeps its sessions in a collection of its own. */
  readonly connection: Connection;
  /** Where customers reach the checkout pages, without a trailing slash. */
  readonly publicUrl: string;
  /** Where webhooks go: the same server as this process reaches it, behind any proxy. Without a trailing slash. */
  readonly localUrl: string;
  /** Signs the webhooks. */
  readonly secret: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  /** True when nobody else delivers webhooks of these books: what a dead process had claimed need not be waited for. */
  readonly isAlone: () => boolean;
  /** Whether live links are practised here, too, where nothing is real. */
  readonly practisesLive?: boolean;
  readonly fetch?: typeof globalThis.fetch;
  readonly timers?: SandboxTimers;
}

export interface SandboxGateway {
  readonly gateway: PaymentGateway;
  /** The bank's own checkout pages, under `/sandbox`. */
  readonly plugin: FastifyPluginAsync;
  /** Makes the indexes and begins to deliver what is due. */
  start(): Promise<void>;
  /** Ends deliveries under way; they are tried again after the next start. */
  stop(): Promise<void>;
}

const SWEEP_EVERY_MS = 1_000;

/** A practice bank: a provider like any other, with its own pages, books and webhooks, where no money moves. */
export function createSandboxGateway(deps: SandboxGatewayDeps): SandboxGateway {
  const { connection, publicUrl, localUrl, secret, clock, ids, logger, timers = systemTimers } = deps;
  const model = defineSessionModel(connection);
  const store = createSessionStore(model);
  const stopping = new AbortController();
  let stopSweep = () => {};

  const deliverEvents = makeDeliverEvents({
    store,
    webhookUrl: `${localUrl}/webhooks/sandbox`,
    secret,
    clock,
    logger,
    fetch: deps.fetch ?? globalThis.fetch,
    stopping: stopping.signal,
  });

  const { deliver, whenNone } = trackDeliveries(deliverEvents, logger);

  return {
    gateway: createSandboxApi({
      ...{ store, publicUrl, secret, clock, ids },
      practisesLive: deps.practisesLive === true,
    }),
    plugin: createCheckoutPages({ store, clock, ids, timers, deliver }),

    async start() {
      await model.createIndexes();
      if (deps.isAlone()) await store.hasten(clock.now());
      stopSweep = timers.every(SWEEP_EVERY_MS, () => deliver());
    },

    async stop() {
      stopSweep();
      stopping.abort();
      await whenNone();
    },
  };
}

/** Deliveries, most of which nobody waits for. */
function trackDeliveries(deliverEvents: ReturnType<typeof makeDeliverEvents>, logger: Logger) {
  const underWay = new Set<Promise<void>>();
  return {
    /** Never rejects: what could not be sent stays due. */
    deliver(sessionId?: string): Promise<void> {
      const delivery = deliverEvents(sessionId)
        .catch((error) => logger.warn({ err: error }, 'sandbox webhooks have to wait'))
        .finally(() => underWay.delete(delivery));
      underWay.add(delivery);
      return delivery;
    },
    async whenNone(): Promise<void> {
      await Promise.all(underWay);
    },
  };
}
