import { describe, expect, it } from '@jest/globals';
import { createMetrics } from '../../../src/observability/create-metrics.js';

describe('createMetrics', () => {
  it('counts what happens, in the form that Prometheus reads', async () => {
    const metrics = createMetrics();
    metrics.observeRequest({ route: '/p/:slug', method: 'GET', status: 200, durationMs: 30 });
    metrics.observeRequest({ route: '/p/:slug', method: 'GET', status: 200, durationMs: 40 });
    metrics.countLinkCreated('test');
    metrics.countProviderEvent('sandbox', 'stored');
    metrics.countChatMessage('delivered');
    metrics.countPageReport('looks_like_fraud');
    metrics.countWork('chat', 'done', 1_500);
    metrics.countWork('chat', 'deferred', 9_000);
    metrics.countStrayFailure();
    const text = await metrics.render();
    for (const line of [
      'paylink_http_requests_total{route="/p/:slug",method="GET",status="200"} 2',
      'paylink_http_request_duration_seconds_bucket{le="0.025",route="/p/:slug",method="GET"} 0',
      'paylink_http_request_duration_seconds_bucket{le="0.05",route="/p/:slug",method="GET"} 2',
      'paylink_links_created_total{mode="test"} 1',
      'paylink_provider_events_total{provider="sandbox",result="stored"} 1',
      'paylink_chat_messages_total{outcome="delivered"} 1',
      'paylink_page_reports_total{reason="looks_like_fraud"} 1',
      'paylink_work_total{kind="chat",result="done"} 1',
      'paylink_work_total{kind="chat",result="deferred"} 1',
      'paylink_work_lag_seconds_sum{kind="chat"} 1.5',
      'paylink_stray_failures_total 1',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).toContain('process_resident_memory_bytes');
    expect(metrics.contentType).toContain('text/plain');
  });

  it('keeps a registry of its own', async () => {
    createMetrics().countLinkCreated('live');
    expect(await createMetrics().render()).not.toContain('paylink_links_created_total{');
  });
});
