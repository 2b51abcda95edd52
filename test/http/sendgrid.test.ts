import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { App } from '../../src/wiring/app.js';
import { type SendgridSink, SINK_KEY, startSendgridSink } from '../contract/notifier/sendgrid-sink.js';
import { type AppBench, makeAppLink, startAppBench } from '../support/app-bench.js';
import { startTestStore, type TestStore } from '../support/test-store.js';

/** One story: every test goes on where the one before it ended. */
describe('an email by SendGrid, from the link to the news of it', () => {
  let store: TestStore;
  let sink: SendgridSink;
  let bench: AppBench;
  let app: App;
  let made: Awaited<ReturnType<typeof makeAppLink>>;
  beforeAll(async () => {
    [store, sink] = await Promise.all([startTestStore(), startSendgridSink()]);
    bench = await startAppBench(store);
    const env = {
      SENDGRID_API_KEY: SINK_KEY,
      SENDGRID_FROM: 'pay@example.com',
      SENDGRID_API_URL: sink.url,
      SENDGRID_WEBHOOK_PUBLIC_KEY: sink.publicKey,
    };
    app = await bench.start({ env, undoMs: 0 });
  }, 60_000);
  afterAll(async () => {
    await bench.stop();
    await sink.stop();
    await store.stop();
  });

  const listFacts = async () => {
    const { history } = await app.services.getLinkStatus(made.actor, { reference: made.link.reference });
    return history.map(({ type }) => type);
  };
  const tell = async (events: readonly object[]) => {
    const body = `${JSON.stringify(events)}\r\n`;
    const headers = sink.sign(body, new Date());
    return fetch(`${app.publicUrl}/webhooks/sendgrid`, { method: 'POST', headers, body });
  };
  const buildEvent = (event: string) => ({
    event,
    email: 'ann@example.com',
    timestamp: Math.floor(Date.now() / 1000),
    sg_event_id: `ev_${event}`,
    sg_message_id: 'sink-1.filter',
    delivery_id: `${made.link.id}:link:email`,
  });

  it('leaves once, with the address of the pay page', async () => {
    made = await makeAppLink(app, 'INV-1', { draft: { channels: ['email'], sendTiming: { kind: 'now' } } });
    await bench.waitForCard('#sales', ['Email left']);
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]?.custom_args).toEqual({ delivery_id: `${made.link.id}:link:email` });
    expect(sink.mails[0]?.content[0]?.value).toContain(`${app.publicUrl}/p/${made.link.slug}`);
  });

  it('is delivered once SendGrid says so, however often it does', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => tell([buildEvent('processed'), buildEvent('delivered')])),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await bench.waitForCard('#sales', ['delivered']);
    expect((await listFacts()).filter((type) => type === 'delivery.delivered')).toHaveLength(1);
  });

  it('believes nothing that is not signed, and is not upset by what it does not know', async () => {
    const headers = sink.sign('[]', new Date());
    const forged = await fetch(`${app.publicUrl}/webhooks/sendgrid`, {
      method: 'POST',
      headers,
      body: '[{}]',
    });
    expect(forged.status >= 400 && forged.status < 500).toBe(true);
    const unknown = await tell([
      { ...buildEvent('bounce'), delivery_id: 'lnk_other:link:email' },
      { odd: true },
    ]);
    expect(unknown.status).toBe(200);
    expect(await listFacts()).not.toContain('delivery.bounced');
  });
});
