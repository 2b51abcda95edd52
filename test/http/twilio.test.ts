import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { measureSms } from '../../src/adapters/delivery/templates/sms/measure-sms.js';
import type { App } from '../../src/wiring/app.js';
import { startTwilio, type TwilioUnderTest } from '../contract/notifier/start-twilio.js';
import { type AppBench, makeAppLink, SAM, startAppBench } from '../support/app-bench.js';
import { startTestStore, type TestStore } from '../support/test-store.js';

const WITHIN_MS = 20_000;
const ANN = '+66812345678';

/** One story: every test goes on where the one before it ended. */
describe('a text by Twilio, from the link to the news of it', () => {
  let store: TestStore;
  let twilio: TwilioUnderTest;
  let bench: AppBench;
  let app: App;
  let made: Awaited<ReturnType<typeof makeAppLink>>;
  beforeAll(async () => {
    [store, twilio] = await Promise.all([startTestStore(), startTwilio()]);
    bench = await startAppBench(store);
    const env = {
      TWILIO_ACCOUNT_SID: twilio.config.accountSid,
      TWILIO_AUTH_TOKEN: twilio.config.authToken,
      TWILIO_FROM: twilio.config.from,
      TWILIO_API_URL: twilio.url,
    };
    app = await bench.start({ env, undoMs: 0 });
  }, 60_000);
  afterAll(async () => {
    await bench.stop();
    await twilio.stop();
    await store.stop();
  });

  const waits = <T>(read: () => T | undefined) => bench.platform.as(SAM.userId).waits(read, WITHIN_MS);
  const textAnn = (reference: string) =>
    makeAppLink(app, reference, {
      draft: {
        channels: ['sms'],
        sendTiming: { kind: 'now' },
        customer: { name: 'Ann Lee', email: null, phone: ANN },
      },
    });
  const listFacts = async () => {
    const { history } = await app.services.getLinkStatus(made.actor, { reference: made.link.reference });
    return history.map(({ type }) => type);
  };

  it('leaves once, from our number, in two segments at most, the address last', async () => {
    made = await textAnn('INV-1');
    const call = await waits(() => twilio.calls[0]);
    await bench.waitForCard('#sales', ['left']);
    expect(twilio.calls).toHaveLength(1);
    expect(call).toMatchObject({ To: ANN, From: twilio.config.from });
    const body = call['Body'] ?? '';
    expect(body.endsWith(` ${app.publicUrl}/p/${made.link.slug}`)).toBe(true);
    expect(measureSms(body).segments).toBeLessThanOrEqual(2);
  });

  it('is delivered once Twilio says so, however often it does and whatever it says after', async () => {
    const [kept] = await twilio.list(ANN);
    for (const status of ['sent', 'delivered', 'delivered', 'sent', 'failed']) {
      await twilio.setStatus(kept?.sid ?? '', status);
    }
    await bench.waitForCard('#sales', ['delivered']);
    const facts = await listFacts();
    expect(facts.filter((type) => type.startsWith('delivery.'))).toEqual([
      'delivery.sent',
      'delivery.delivered',
    ]);
  });

  it('that does not arrive says so', async () => {
    made = await textAnn('INV-2');
    await waits(() => twilio.calls[1]);
    const [kept] = await twilio.list(ANN);
    await bench.waitForCard('#sales', ['INV-2', 'left']);
    await twilio.setStatus(kept?.sid ?? '', 'undelivered');
    expect(await listFacts()).toContain('delivery.bounced');
  });

  it('is not sent to who wrote STOP, until they write START', async () => {
    const toldUrl = `${app.publicUrl}/webhooks/twilio`;
    await twilio.receive(ANN, 'Stop', toldUrl);
    const again = {
      link: { reference: 'INV-2' },
      purpose: 'link',
      channels: ['sms'],
      contact: null,
      at: null,
    } as const;
    await expect(app.services.askSending(made.actor, again)).rejects.toMatchObject({
      code: 'address_suppressed',
      details: { channel: 'sms', reason: 'opted_out' },
    });
    await twilio.receive(ANN, 'START', toldUrl);
    await app.services.askSending(made.actor, again);
    await waits(() => twilio.calls[2]);
  });

  it('believes nothing that is not signed', async () => {
    const answer = await fetch(`${app.publicUrl}/webhooks/twilio?delivery=${made.link.id}:link:sms`, {
      method: 'POST',
      body: new URLSearchParams({ MessageSid: 'SM1', MessageStatus: 'failed' }),
    });
    expect(answer.status).toBe(401);
  });
});
