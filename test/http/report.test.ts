import { afterEach, describe, expect, it } from '@jest/globals';
import { buildTestLink } from '../support/build-test-link.js';
import { postForm, SLUG } from '../support/http-requests.js';
import {
  startTestHttpServer,
  type TestHttpServer,
  type TestHttpServerOptions,
} from '../support/http-server.js';

let server: TestHttpServer | undefined;

async function start(options: TestHttpServerOptions = {}): Promise<TestHttpServer> {
  server = await startTestHttpServer({ links: [buildTestLink()], ...options });
  return server;
}

afterEach(async () => {
  await server?.close();
});

const reportsIn = ({ lines }: TestHttpServer) =>
  lines.filter(({ message }) => message === 'pay page reported');

describe('/p/:slug/report', () => {
  it('asks what is wrong', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/p/${SLUG}/report`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('I do not know who asks for this');
  });

  it('writes a report down, counts it and thanks', async () => {
    const started = await start();
    const { url, metrics } = started;
    const response = await postForm(`${url}/p/${SLUG}/report`, {
      reason: 'looks_like_fraud',
      comment: 'who?',
    });
    expect(response.status).toBe(303);
    const thanks = await fetch(`${url}${response.headers.get('location')}`);
    expect(await thanks.text()).toContain('Your report was sent.');
    expect(reportsIn(started).map(({ fields }) => fields)).toEqual([
      {
        reason: 'looks_like_fraud',
        comment: 'who?',
        merchantName: 'Lotus Valley School',
        reference: 'PL-7KQ2M9',
        state: 'open',
        mode: 'test',
      },
    ]);
    expect(await metrics.render()).toContain('paylink_page_reports_total{reason="looks_like_fraud"} 1');
  });

  it('tells whoever runs the service', async () => {
    const told: unknown[] = [];
    const tellPageReport = async (...report: readonly unknown[]) => void told.push(report);
    const { url } = await start({ services: { tellPageReport } });
    await postForm(`${url}/p/${SLUG}/report`, { reason: 'looks_like_fraud' });
    expect(told).toEqual([[SLUG, 'looks_like_fraud']]);
  });

  it('asks again when no reason was chosen, with what was written', async () => {
    const started = await start();
    const response = await postForm(`${started.url}/p/${SLUG}/report`, { comment: 'wrong <b>school</b>' });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('Choose what is wrong.');
    expect(page).toContain('wrong &lt;b>school&lt;/b></textarea>');
    expect(reportsIn(started)).toHaveLength(0);
  });

  it.each([
    { reason: 'bored' },
    { reason: 'wrong_details', extra: '1' },
    { reason: 'wrong_details', comment: 'x'.repeat(1_001) },
  ])('refuses a form that it did not make: %#', async (fields) => {
    const started = await start();
    expect((await postForm(`${started.url}/p/${SLUG}/report`, fields)).status).toBe(400);
    expect(reportsIn(started)).toHaveLength(0);
  });

  it('takes no report from another site, for an unknown link, or the 11th of a minute', async () => {
    const started = await start();
    const good = { reason: 'wrong_details' };
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await postForm(`${started.url}/p/${SLUG}/report`, good, elsewhere)).status).toBe(403);
    expect((await postForm(`${started.url}/p/slug000000000000000002/report`, good)).status).toBe(404);
    expect(reportsIn(started)).toHaveLength(0);
    for (let n = 0; n < 8; n += 1) await postForm(`${started.url}/p/${SLUG}/report`, good);
    expect((await postForm(`${started.url}/p/${SLUG}/report`, good)).status).toBe(429);
  });
});
