/** What a gateway lets one account do, in the gateway's own words: it alone verifies a business. */
export interface GatewayStanding {
  readonly charges: boolean;
  readonly payouts: boolean;
  /** What it asks for, by its own names. */
  readonly due: readonly string[];
  /** What it asked for and did not get in time. */
  readonly pastDue: readonly string[];
  /** When it stops something unless it has what is due; null: never said. */
  readonly deadline: Date | null;
  /** Why it stopped something: its own code, such as `requirements.past_due`; null: it did not, or does not say. */
  readonly reason: string | null;
  /** What was wrong with what it was given, in its own sentences. */
  readonly errors: readonly string[];
}

/** When it was read. */
export interface KnownStanding extends GatewayStanding {
  readonly readAt: Date;
}

/** Of a gateway that only takes keys or refuses them. */
export const UNSAID_STANDING: GatewayStanding = {
  ...{ charges: true, payouts: true, due: [], pastDue: [], deadline: null, reason: null, errors: [] },
};

/** Whether something starts or stops; what is due changes more often, and stops nothing. */
export function isOtherStanding(a: GatewayStanding | null, b: GatewayStanding): boolean {
  return a === null ? !(b.charges && b.payouts) : a.charges !== b.charges || a.payouts !== b.payouts;
}
