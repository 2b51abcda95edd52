import { setTimeout as wait } from 'node:timers/promises';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import type { ApiEvent } from '../../src/domain/api/api-event.js';
import type { EventType } from '../../src/domain/api/event-types.js';
import { NEWEST_VERSION } from '../../src/domain/api/versions.js';
import type { WebhookEndpoint } from '../../src/domain/api/webhook-endpoint.js';
import type { WebhookCall, WebhookSender } from '../../src/ports/webhook-sender.js';
import { tellPrograms } from '../../src/service/events/tell-programs.js';
import { type BenchServices, openBenchServices } from '../load/bench-services.js';
import { makeLink } from '../load/make-links.js';
import { type Figure, ratioFigure } from '../report.js';
import { quantile } from '../statistics.js';

const ENDPOINTS = 1_000;
const EVENTS_EACH = 5;
const LINKS = 600;
const LINKS_AT_ONCE = 20;
/** Waiting for each dead endpoint when the healthy one is looked at. */
const EVENTS_FOR_DEAD = 3;
const EVENTS_FOR_HEALTHY = 400;
const EVERY_MS = 50;
const POLL_MS = 50;
const HANG_MS = 15_000;
const MOST_MS = 2_000;
const MERCHANT = { merchantId: 'mer_bench', mode: 'test' } as const;
const CLOCK = createSystemClock();
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
const WELL = { status: 200, tookMs: 0, answer: '', problem: null, retryAfterMs: null };
const LATE = { ...WELL, status: null, problem: 'did not answer within 15 seconds' };

/** How fast events leave to a thousand endpoints, and how late one endpoint hears of its own while a thousand hang. */
export async function measureWebhooks(): Promise<readonly Figure[]> {
  return [await measureSending(), await measureLag()];
}

async function measureSending(): Promise<Figure> {
  let sent = 0;
  const bench = await openBench(async () => {
    sent += 1;
    return WELL;
  });
  try {
    const madeMs = await timeMaking(bench);
    await addEndpoints(bench, listNames('whe', ENDPOINTS), 'link.created');
    const begunMs = performance.now();
    for (let event = 0; event < EVENTS_EACH; event += 1) {
      await tell(bench, buildEvent(event, 'link.created'));
    }
    while (sent < ENDPOINTS * EVENTS_EACH) await wait(POLL_MS);
    const sentPerSecond = (sent / (performance.now() - begunMs)) * 1_000;
    const madePerSecond = (LINKS / madeMs) * 1_000;
    return ratioFigure('Events sent to 1,000 endpoints / links made', {
      ratio: sentPerSecond / madePerSecond,
      least: 1,
      detail: `${sentPerSecond.toFixed(0)}/s of ${madePerSecond.toFixed(0)}/s`,
    });
  } finally {
    await bench.close();
  }
}

async function timeMaking({ services }: BenchServices): Promise<number> {
  const begunMs = performance.now();
  for (let made = 0; made < LINKS; made += LINKS_AT_ONCE) {
    await Promise.all(Array.from({ length: LINKS_AT_ONCE }, () => makeLink(services)));
  }
  return performance.now() - begunMs;
}

async function measureLag(): Promise<Figure> {
  const lags: number[] = [];
  const bench = await openBench(async ({ url, body }) => {
    if (!url.endsWith('healthy')) {
      await wait(HANG_MS, null, { ref: false });
      return LATE;
    }
    lags.push(Date.now() - Date.parse(JSON.parse(body).timestamp));
    return WELL;
  });
  try {
    await addEndpoints(bench, listNames('whe_dead', ENDPOINTS - 1), 'link.created');
    await addEndpoints(bench, ['healthy'], 'link.paid');
    for (let event = 0; event < EVENTS_FOR_DEAD; event += 1) {
      await tell(bench, buildEvent(event, 'link.created'));
    }
    for (let event = 0; event < EVENTS_FOR_HEALTHY; event += 1) {
      await tell(bench, buildEvent(1_000 + event, 'link.paid'));
      await wait(EVERY_MS);
    }
    while (lags.length < EVENTS_FOR_HEALTHY) await wait(POLL_MS);
    const p99 = quantile(lags, 0.99);
    return {
      name: 'Events late beside 999 endpoints that hang, p99',
      value: `${p99.toFixed(0)} ms`,
      goal: { text: '< 2 s', isMet: p99 < MOST_MS },
    };
  } finally {
    await bench.close();
  }
}

function openBench(call: WebhookSender['call']): Promise<BenchServices> {
  const webhookSender = { findUrlProblem: () => null, call: (asked: WebhookCall) => call(asked) };
  return openBenchServices({ webhookSender, runsByItself: true, logger: SILENT });
}

const listNames = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}_${i}`);

/** They want events of this type alone. */
async function addEndpoints(
  { store }: BenchServices,
  names: readonly string[],
  type: EventType,
): Promise<void> {
  for (const id of names) {
    const endpoint: WebhookEndpoint = {
      ...{ id, ...MERCHANT, url: `https://shop.example/${id}`, types: [type], description: null },
      ...{ version: NEWEST_VERSION, madeAt: new Date(), madeBy: 'mem_bench', keyId: null },
      secrets: [{ secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}`, endsAt: null }],
      ...{ off: null, failingSince: null, told: 'nothing' },
    };
    await store.webhookEndpoints.insert(endpoint, {
      ...{ id: `aud_${id}`, merchantId: MERCHANT.merchantId, at: new Date(), actor: { kind: 'system' } },
      ...{ place: 'system', action: 'endpoint.added', subject: id, before: null, after: null, reason: null },
    });
  }
}

function buildEvent(number: number, type: EventType): ApiEvent {
  const link = {
    object: 'link',
    id: `lnk_${number}`,
    description: 'School fees for Nguyen Phan, class XII B',
  };
  return {
    ...{
      id: `evt_${number}`,
      ...MERCHANT,
      type,
      at: new Date(),
      linkId: link.id,
      sequence: 1,
    },
    ...{ data: { link }, isSample: false },
  };
}

/** As whoever hears of links does. */
function tell({ store, services }: BenchServices, event: ApiEvent): Promise<void> {
  return tellPrograms({ ...store, clock: CLOCK, kick: services.runner.kick }, [event]);
}
