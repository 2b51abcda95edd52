import type { WebhookEndpoint } from './webhook-endpoint.js';

const HOUR_MS = 60 * 60_000;

/** After how long of nothing but failures an endpoint's owners are told what. */
const HEALTH_STEPS = [
  { health: 'failing', afterMs: HOUR_MS },
  { health: 'soon_off', afterMs: 4 * 24 * HOUR_MS },
  { health: 'off', afterMs: 5 * 24 * HOUR_MS },
] as const;

export type HealthStep = (typeof HEALTH_STEPS)[number]['health'];

type Health = Pick<WebhookEndpoint, 'failingSince' | 'told'>;

/** What an endpoint's owners are to be told by now, and have not been; of several that are due, the last. Null: nothing. */
export function findHealthStep({ failingSince, told }: Health, now: Date): HealthStep | null {
  if (failingSince === null) return null;
  const lastedMs = now.getTime() - failingSince.getTime();
  return listUntold(told).findLast(({ afterMs }) => afterMs <= lastedMs)?.health ?? null;
}

/** When there is something to tell unless a call goes well before; null: never, as things are. */
export function nextHealthStepAt({ failingSince, told }: Health): Date | null {
  const [next] = listUntold(told);
  if (failingSince === null || next === undefined) return null;
  return new Date(failingSince.getTime() + next.afterMs);
}

/** When an endpoint that goes on failing is switched off. */
export function offAtOf(failingSince: Date): Date {
  return new Date(failingSince.getTime() + HEALTH_STEPS[2].afterMs);
}

function listUntold(told: Health['told']): readonly (typeof HEALTH_STEPS)[number][] {
  return HEALTH_STEPS.slice(HEALTH_STEPS.findIndex(({ health }) => health === told) + 1);
}
