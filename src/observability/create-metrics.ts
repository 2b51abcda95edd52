import { Counter, collectDefaultMetrics, Registry } from 'prom-client';
import { createRequestMetrics, type ObservedRequest } from './request-metrics.js';
import type { MeasureWork } from './work-gauges.js';
import { createWorkMetrics } from './work-metrics.js';

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

/** Own registry: two of them in one process, as in tests, do not meet. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Counter({ name, help, labelNames, registers });
  const links = counter('paylink_links_created_total', 'Payment links created', ['mode']);
  const events = counter('paylink_provider_events_total', 'Webhooks of payment providers', [
    'provider',
    'result',
  ]);
  const messages = counter('paylink_chat_messages_total', 'Chat messages, by what came of them', ['outcome']);
  const reports = counter('paylink_page_reports_total', 'Pay pages reported by their readers', ['reason']);
  const strays = counter('paylink_stray_failures_total', 'Failures that nobody caught', []);

  return {
    contentType: registry.contentType,
    render: () => registry.metrics(),
    ...createRequestMetrics(registry),
    countLinkCreated: (mode) => links.inc({ mode }),
    countProviderEvent: (provider, result) => events.inc({ provider, result }),
    countChatMessage: (outcome) => messages.inc({ outcome }),
    countPageReport: (reason) => reports.inc({ reason }),
    ...createWorkMetrics(registry),
    countStrayFailure: () => strays.inc(),
  };
}
