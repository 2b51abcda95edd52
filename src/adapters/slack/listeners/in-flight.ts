import { keepRequestContext } from '../../../observability/request-context.js';

/** Work that goes on after its request was acknowledged; a stop waits for it. */
export interface InFlight {
  track<Result>(work: Promise<Result>): Promise<Result>;
  /** Resolves when nothing is under way any more. */
  whenIdle(): Promise<void>;
}

export function createInFlight(): InFlight {
  const underWay = new Set<Promise<unknown>>();
  return {
    track(work) {
      keepRequestContext(work);
      underWay.add(work);
      const done = () => underWay.delete(work);
      work.then(done, done);
      return work;
    },
    async whenIdle() {
      while (underWay.size > 0) {
        await Promise.allSettled(underWay);
        // What failed may begin more work: telling the person.
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
