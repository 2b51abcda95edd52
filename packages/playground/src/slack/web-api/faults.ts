/** What the next calls of one method meet instead of an answer. */
export type ApiFault =
  /** A refusal in Slack's words: "internal_error", "channel_is_limited_access" ... */
  | { kind: 'refuse'; error: string }
  | { kind: 'rate_limit'; retryAfterSeconds: number }
  /** HTTP 5xx without a readable body; `afterEffect` = Slack did the work and only the answer was lost. */
  | { kind: 'http_error'; status: number; afterEffect?: boolean }
  /** The connection breaks without an answer. */
  | { kind: 'hang_up'; afterEffect?: boolean };

export interface Faults {
  /** The next `times` calls (once when left out) of the method fail so. */
  next(method: string, fault: ApiFault, times?: number): void;
  take(method: string): ApiFault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  const planned = new Map<string, ApiFault[]>();
  return {
    next(method, fault, times = 1) {
      planned.set(method, [...(planned.get(method) ?? []), ...Array<ApiFault>(times).fill(fault)]);
    },
    take: (method) => planned.get(method)?.shift(),
    clear: () => planned.clear(),
  };
}
