import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeAppLink } from '../../support/app-bench.js';
import {
  type CarrierBench,
  type Made,
  MINUTE_MS,
  startCarrierBench,
} from './carriers/start-carrier-bench.js';

const TEMPLATE = `HX${'a'.repeat(32)}`;

describe('a WhatsApp message of the whole of Paylink', () => {
  let carriers: CarrierBench;
  beforeAll(async () => {
    carriers = await startCarrierBench();
  }, 60_000);
  afterAll(() => carriers.stop());

  async function send(reference: string): Promise<Made> {
    const draft = { channels: ['whatsapp'], sendTiming: { kind: 'now' } } as const;
    const made = await makeAppLink(carriers.app, reference, { draft });
    await carriers.pass(MINUTE_MS);
    return made;
  }

  const callbackOf = ({ link }: Made) =>
    `${carriers.app.publicUrl}/webhooks/twilio?delivery=${encodeURIComponent(`${link.id}:link:whatsapp`)}`;

  it('leaves as free text without a template, and is delivered once its carrier says so', async () => {
    const made = await send('INV-1');
    expect(carriers.textCallsOf(made)).toEqual([
      {
        To: 'whatsapp:+66812345678',
        From: `whatsapp:${carriers.twilio.config.whatsappFrom}`,
        Body: expect.stringMatching(
          new RegExp(`49\\.99 USD[^]* ${carriers.app.publicUrl}/p/${made.link.slug}$`),
        ),
        StatusCallback: callbackOf(made),
      },
    ]);
    const [kept] = await carriers.twilio.list('whatsapp:+66812345678');
    await carriers.twilio.setStatus(kept?.sid ?? '', 'delivered');
    await carriers.bench.waitForCard('#sales', ['INV-1', 'WhatsApp message delivered']);
    expect(await carriers.factsOf(made)).toEqual(['delivery.sent', 'delivery.delivered']);
  }, 60_000);

  it('leaves as the template that the owner has set, with what it is about in its variables', async () => {
    const { actor } = await makeAppLink(carriers.app, 'INV-2');
    const whatsappTemplates = { link: TEMPLATE, reminder: null, receipt: null };
    await carriers.app.services.changeSettings(actor, { sending: { whatsappTemplates } }, 'slack');
    const made = await send('INV-3');
    const [call, ...more] = carriers.textCallsOf(made);
    expect(more).toEqual([]);
    expect(call).toEqual({
      To: 'whatsapp:+66812345678',
      From: `whatsapp:${carriers.twilio.config.whatsappFrom}`,
      ContentSid: TEMPLATE,
      ContentVariables: expect.any(String),
      StatusCallback: callbackOf(made),
    });
    expect(Object.values(JSON.parse(call?.['ContentVariables'] ?? '{}'))).toEqual([
      'Lotus Valley School',
      '49.99 USD',
      'School fees',
      'no end date',
      `${carriers.app.publicUrl}/p/${made.link.slug}`,
    ]);
    expect(await carriers.factsOf(made)).toEqual(['delivery.sent']);
  }, 60_000);
});
