import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { createWorkMetrics, type MeasureWork } from './work-metrics.js';

export interface ObservedRequest {
  /** The route's pattern, never the address: that holds slugs. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly durationMs: number;
}

/** What the process counts, for Prometheus. Labels come from short lists, never from what a stranger typed. */
export interface Metrics {
  readonly contentType: string;
  /** The text that `GET /metrics` answers with. */
  render(): Promise<string>;
  observeRequest(request: ObservedRequest): void;
  countLinkCreated(mode: string): void;
  /** `result`: stored, duplicate, ignored, or the code it was refused with. */
  countProviderEvent(provider: string, result: string): void;
  countChatMessage(outcome: 'delivered' | 'failed'): void;
  countPageReport(reason: string): void;
  /** What became of due work, and how long after it fell due. */
  countWork(kind: string, result: string, lagMs: number): void;
  /** Where the gauges of due work are read, each time the figures are asked for. */
  watchWork(measure: MeasureWork): void;
  /** A rejection or an exception that nobody caught. */
  countStrayFailure(): void;
}

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Own registry: two of them in one process, as in tests, do not meet. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Counter({ name, help, labelNames, registers });
  const requests = counter('paylink_http_requests_total', 'Answered HTTP requests', [
    'route',
    'method',
    'status',
  ]);
  const durations = new Histogram({
    name: 'paylink_http_request_duration_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['route', 'method'],
    buckets: BUCKETS_SECONDS,
    registers,
  });
  const links = counter('paylink_links_created_total', 'Payment links created', ['mode']);
  const events = counter('paylink_provider_events_total', 'Webhooks of payment providers', [
    'provider',
    'result',
  ]);
  const messages = counter('paylink_chat_messages_total', 'Chat messages, by what came of them', ['outcome']);
  const reports = counter('paylink_page_reports_total', 'Pay pages reported by their readers', ['reason']);
  const work = createWorkMetrics(registry);
  const strays = counter('paylink_stray_failures_total', 'Failures that nobody caught', []);

  return {
    contentType: registry.contentType,
    render: () => registry.metrics(),
    observeRequest: ({ route, method, status, durationMs }) => {
      requests.inc({ route, method, status });
      durations.observe({ route, method }, durationMs / 1000);
    },
    countLinkCreated: (mode) => links.inc({ mode }),
    countProviderEvent: (provider, result) => events.inc({ provider, result }),
    countChatMessage: (outcome) => messages.inc({ outcome }),
    countPageReport: (reason) => reports.inc({ reason }),
    ...work,
    countStrayFailure: () => strays.inc(),
  };
}
