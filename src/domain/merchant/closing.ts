/** A merchant that its owner closed; until it is erased an owner can open it again. */
export interface Closing {
  readonly since: Date;
  readonly eraseAt: Date;
  /** The member's id. */
  readonly by: string;
}

export const DAYS_UNTIL_ERASED = 30;

export function closeAt(now: Date, by: string): Closing {
  return { since: now, eraseAt: new Date(now.getTime() + DAYS_UNTIL_ERASED * 24 * 60 * 60_000), by };
}
