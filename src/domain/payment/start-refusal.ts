/** Why a gateway would not open a checkout at all, for good: no customer and no card changes that. */
const START_REFUSALS = [
  'amount_too_small',
  'amount_too_large',
  'currency_unsupported',
  'not_accepted',
] as const;
export type StartRefusal = (typeof START_REFUSALS)[number];

/** False: a bank's reason. */
export function isStartRefusal(reason: string): reason is StartRefusal {
  return START_REFUSALS.some((known) => known === reason);
}

/** A gateway's own reason in our words. */
export function toStartRefusal(reason: string): StartRefusal {
  return START_REFUSALS.find((known) => known === reason) ?? 'not_accepted';
}
