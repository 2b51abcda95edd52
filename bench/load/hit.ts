import autocannon, { type Request } from 'autocannon';

export interface Hits {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** Asks over and over on 50 connections for some seconds. Throws when anything but 2xx comes back. */
export async function hit(
  url: string,
  seconds: number,
  prepare: (request: Request) => Request,
): Promise<Hits> {
  const result = await autocannon({
    url,
    connections: 50,
    duration: seconds,
    requests: [{ setupRequest: prepare }],
  });
  const { non2xx, errors, timeouts } = result;
  if (non2xx + errors + timeouts > 0) {
    throw new Error(`${url}: ${non2xx} refused, ${errors} failed, ${timeouts} timed out`);
  }
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 };
}
