import type { WebhookEndpoint, WhyOff } from '../../domain/api/webhook-endpoint.js';
import { findHealthStep, offAtOf } from '../../domain/api/webhook-health.js';
import type { WebhookNote } from '../../domain/news/merchant-note.js';
import type { Ids } from '../../ports/ids.js';
import type { WebhookEndpoints } from '../../ports/webhook-endpoints.js';
import type { WebhookQueue } from '../../ports/webhook-queue.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import { type MerchantNewsDeps, requestMerchantNews } from '../news/request-merchant-news.js';
import { toAuditFields } from './endpoint-audit.js';

export interface MindHealthDeps extends MerchantNewsDeps {
  readonly webhookEndpoints: Pick<WebhookEndpoints, 'change' | 'noteHealth'>;
  readonly webhookQueue: Pick<WebhookQueue, 'dropAll' | 'list'>;
  readonly ids: Pick<Ids, 'newId'>;
}

/** Of the last turn. */
export type TurnHealth =
  | { readonly kind: 'well' }
  | { readonly kind: 'failing'; readonly since: Date }
  | { readonly kind: 'gone'; readonly problem: string };

/** Keeps how the calls to an endpoint go and tells its owners; answers it as it stands, off where it is off by now. */
export interface MindHealth {
  /** What it is time for, before a turn. */
  byTime(endpoint: WebhookEndpoint): Promise<WebhookEndpoint>;
  afterTurn(endpoint: WebhookEndpoint, health: TurnHealth): Promise<WebhookEndpoint>;
}

/**
 * Told first, then noted: a note is told once under its key, so what dies between the two is told once all the same. Both
 * throw AppError `store_unavailable`.
 */
export function makeMindHealth(deps: MindHealthDeps): MindHealth {
  const { webhookEndpoints, clock } = deps;
  return {
    async byTime(endpoint) {
      const { id, failingSince, told } = endpoint;
      const step = findHealthStep(endpoint, clock.now());
      if (step === null || failingSince === null) return endpoint;
      const problem = await findLastProblem(deps, id);
      const offAt = step === 'off' ? clock.now() : offAtOf(failingSince);
      await tell(deps, endpoint, { health: step, since: failingSince, offAt, problem });
      if (step === 'off') return switchOff(deps, endpoint, 'failed');
      await webhookEndpoints.noteHealth(id, { failingSince, told }, { told: step });
      return { ...endpoint, told: step };
    },

    async afterTurn(endpoint, health) {
      const { id, failingSince, told } = endpoint;
      if (health.kind === 'gone') return beGone(deps, endpoint, health.problem);
      if (health.kind === 'failing') {
        if (failingSince !== null) return endpoint;
        const begun = { failingSince: health.since, told: 'nothing' } as const;
        await webhookEndpoints.noteHealth(id, { failingSince: null }, begun);
        return { ...endpoint, ...begun };
      }
      if (failingSince === null) return endpoint;
      const works = { health: 'works', since: failingSince, offAt: null, problem: null } as const;
      if (told !== 'nothing') await tell(deps, endpoint, works);
      const well = { failingSince: null, told: 'nothing' } as const;
      await webhookEndpoints.noteHealth(id, { failingSince }, well);
      return { ...endpoint, ...well };
    },
  };
}

type Said = Omit<WebhookNote, 'kind' | 'endpointId' | 'url' | 'mode'>;

function tell(
  deps: MindHealthDeps,
  { id, merchantId, url, mode }: WebhookEndpoint,
  said: Said,
): Promise<void> {
  // Whoever answers 410 again on another day was switched on meanwhile.
  const span = said.health === 'gone' ? said.since.toISOString().slice(0, 10) : said.since.getTime();
  const note: WebhookNote = { kind: 'webhook_health', endpointId: id, url, mode, ...said };
  return requestMerchantNews(deps, merchantId, { key: `webhook:${id}:${said.health}:${span}`, note });
}

async function beGone(
  deps: MindHealthDeps,
  endpoint: WebhookEndpoint,
  problem: string,
): Promise<WebhookEndpoint> {
  const now = deps.clock.now();
  await tell(deps, endpoint, { health: 'gone', since: now, offAt: now, problem });
  return switchOff(deps, endpoint, 'gone');
}

async function switchOff(
  deps: MindHealthDeps,
  endpoint: WebhookEndpoint,
  why: WhyOff,
): Promise<WebhookEndpoint> {
  const { id, merchantId } = endpoint;
  const off = { why, at: deps.clock.now() };
  const entry = buildAuditEntry(deps, {
    ...{ merchantId, actor: { kind: 'system' }, place: 'system' },
    ...{ action: 'endpoint.switched_off', subject: id },
    before: toAuditFields(endpoint),
    after: toAuditFields({ ...endpoint, off }),
  });
  await deps.webhookEndpoints.change(endpoint, { off }, entry);
  await deps.webhookEndpoints.noteHealth(id, {}, { told: 'off' });
  await deps.webhookQueue.dropAll(id, off.at);
  return { ...endpoint, off, told: 'off' };
}

/** Enough to hold one that was tried. */
const FEW = 10;

/** Null: none of the newest was tried. */
async function findLastProblem({ webhookQueue }: MindHealthDeps, endpointId: string): Promise<string | null> {
  const newest = await webhookQueue.list(endpointId, FEW);
  const tries = newest.flatMap((delivery) => delivery.tries).filter(({ problem }) => problem !== null);
  return tries.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]?.problem ?? null;
}
