import { Counter, Histogram, type Registry } from 'prom-client';

export interface ObservedRequest {
  /** The route's pattern, never the address: that holds slugs. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly durationMs: number;
}

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How many requests were answered, and in what time. */
export function createRequestMetrics(registry: Registry) {
  const registers = [registry];
  const requests = new Counter({
    name: 'paylink_http_requests_total',
    help: 'Answered HTTP requests',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'paylink_http_request_duration_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['route', 'method'],
    buckets: BUCKETS_SECONDS,
    registers,
  });

  return {
    observeRequest({ route, method, status, durationMs }: ObservedRequest): void {
      requests.inc({ route, method, status });
      durations.observe({ route, method }, durationMs / 1000);
    },
  };
}
