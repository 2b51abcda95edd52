export interface PlannedFaults<Fault> {
  /** The next `times` calls (once when left out) of the method fail so. */
  next(method: string, fault: Fault, times?: number): void;
  take(method: string): Fault | undefined;
  clear(): void;
}

/** What the next calls of a method meet instead of an answer. */
export function createPlannedFaults<Fault>(): PlannedFaults<Fault> {
  const planned = new Map<string, Fault[]>();
  return {
    next(method, fault, times = 1) {
      planned.set(method, [...(planned.get(method) ?? []), ...Array<Fault>(times).fill(fault)]);
    },
    take: (method) => planned.get(method)?.shift(),
    clear: () => planned.clear(),
  };
}
