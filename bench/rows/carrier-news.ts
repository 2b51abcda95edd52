import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Model } from 'mongoose';
import { createSendgridSource } from '../../src/adapters/delivery/sendgrid/create-sendgrid-source.js';
import { createTwilioWebhooks } from '../../src/adapters/delivery/twilio/create-twilio-webhooks.js';
import { makeVerifyWebhook } from '../../src/adapters/payments/stripe/webhooks/make-verify-webhook.js';
import {
  type InboxDocument,
  inboxSchema,
} from '../../src/adapters/persistence/provider-inbox/provider-inbox.js';
import type { Store } from '../../src/adapters/persistence/store/connect-store.js';
import type { WebhookRequest, WebhookSource } from '../../src/ports/webhook-source.js';
import { makeReceiveProviderEvent } from '../../src/service/payments/receive-provider-event.js';
import { openBenchServices } from '../load/bench-services.js';
import { inFlight } from '../load/make-links.js';
import { type Figure, ratioFigure } from '../report.js';
import { median, medianRatio } from '../statistics.js';

const ROUNDS = 6;
const EVENTS_A_ROUND = 1_000;
const TEXTS_AT_ONCE = 50;
const LEAST_RATIO = 0.6;
const ADDRESS = 'http://127.0.0.1:9/webhooks/twilio?delivery=lnk_1%3Alink%3Asms';
const TOKEN = 'bench';

/**
 * News of messages and of payments taken in, until they may be acknowledged: a thousand in one signed body, and a thousand
 * signed bodies of one. Beside them the same verification and one insert, into a collection with the same indexes.
 */
export async function measureCarrierNews(): Promise<readonly Figure[]> {
  const { store, close } = await openBenchServices();
  try {
    const twin = store.connection.model<InboxDocument>('InboxTwin', inboxSchema, 'inbox_twins');
    await twin.createIndexes();
    const emails = buildEmails();
    const texts = {
      source: createTwilioWebhooks({ authToken: TOKEN }),
      sign: signTexts,
      width: TEXTS_AT_ONCE,
    };
    return [
      await measureNews({ store, twin }, emails, 'Signed news, 1,000 in a body, to verify and insert'),
      await measureNews({ store, twin }, texts, 'Signed news, one a body, 50 at once, to the same'),
      await measureNews({ store, twin }, buildPayments(), "Stripe's webhooks, 50 at once, to the same"),
    ];
  } finally {
    await close();
  }
}

interface Told {
  readonly source: WebhookSource;
  /** The requests of one round, all their events new. */
  readonly sign: (round: string) => readonly WebhookRequest[];
  readonly width: number;
}

interface Bench {
  readonly store: Store;
  readonly twin: Model<InboxDocument>;
}

async function measureNews(
  { store, twin }: Bench,
  { source, sign, width }: Told,
  name: string,
): Promise<Figure> {
  const receive = makeReceiveProviderEvent({
    ...{ webhookSources: [source], inbox: store.providerInbox, gatewayAccounts: store.gatewayAccounts },
    gateways: { of: () => Promise.reject(new Error('news of no account')) },
    // What comes after the acknowledgement is the row of due work.
    lease: { holder: () => 'bench', isValid: () => false },
    runner: { kick: () => {}, hand: async () => null },
  });
  const rates = { ours: [] as number[], yardstick: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const yardstick = await timed(sign(`twin-${round}`), width, (request) =>
      insertBare(twin, source, request),
    );
    const ours = await timed(sign(`ours-${round}`), width, async (request) => {
      await receive(source.provider, request);
    });
    // The first round warms both up.
    if (round === 0) continue;
    rates.yardstick.push(yardstick);
    rates.ours.push(ours);
  }
  const detail = `${median(rates.ours).toFixed(0)}/s to ${median(rates.yardstick).toFixed(0)}/s`;
  return ratioFigure(name, { ratio: medianRatio(rates), least: LEAST_RATIO, detail });
}

async function insertBare(
  twin: Model<InboxDocument>,
  { provider, verifyWebhook }: WebhookSource,
  request: WebhookRequest,
): Promise<void> {
  const { now } = request;
  const documents = verifyWebhook(request).map((event) => ({
    ...event,
    ...{ _id: `${provider}:${event.eventId}`, schemaVersion: 1, provider, receivedAt: now },
    ...{ dueAt: now, holder: null, failures: 0 },
  }));
  await twin.collection.insertMany(documents as never[], { ordered: false });
}

/** How many events per second `work` takes in. */
async function timed(
  requests: readonly WebhookRequest[],
  width: number,
  work: (request: WebhookRequest) => Promise<void>,
): Promise<number> {
  const left = [...requests];
  const begunAt = performance.now();
  await inFlight(requests.length, width, async () => {
    const request = left.pop();
    if (request !== undefined) await work(request);
  });
  return (EVENTS_A_ROUND / (performance.now() - begunAt)) * 1000;
}

function buildEmails(): Told {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const source = createSendgridSource(publicKey.export({ format: 'der', type: 'spki' }).toString('base64'));
  const sign = (round: string): readonly WebhookRequest[] => {
    const now = new Date();
    const timestamp = Math.floor(now.getTime() / 1000);
    const events = Array.from({ length: EVENTS_A_ROUND }, (_, i) => ({
      ...{ email: 'ann@example.com', event: 'delivered', timestamp },
      ...{ sg_message_id: `${round}-${i}`, delivery_id: `lnk_${i}:link:email` },
    }));
    const rawBody = Buffer.from(JSON.stringify(events));
    const signature = createSign('SHA256')
      .update(String(timestamp))
      .update(rawBody)
      .sign(privateKey, 'base64');
    const headers = {
      'x-twilio-email-event-webhook-signature': signature,
      'x-twilio-email-event-webhook-timestamp': String(timestamp),
    };
    return [{ method: 'POST', address: 'http://127.0.0.1:9/webhooks/sendgrid', rawBody, headers, now }];
  };
  return { source, sign, width: 1 };
}

/** HMAC-SHA1 over the address and the sorted fields, as Twilio signs. */
function signTexts(round: string): readonly WebhookRequest[] {
  const now = new Date();
  return Array.from({ length: EVENTS_A_ROUND }, (_, i) => {
    const sid = `SM_${round.replace('-', '_')}_${i}`;
    const signed = `${ADDRESS}MessageSid${sid}MessageStatusdelivered`;
    const signature = createHmac('sha1', TOKEN).update(signed).digest('base64');
    const rawBody = Buffer.from(`MessageSid=${sid}&MessageStatus=delivered`);
    return { method: 'POST', address: ADDRESS, rawBody, headers: { 'x-twilio-signature': signature }, now };
  });
}

/** HMAC-SHA256 over time and body, as Stripe signs: https://docs.stripe.com/webhooks#verify-manually */
function buildPayments(): Told {
  const secret = 'whsec_bench';
  const verifyWebhook = makeVerifyWebhook([secret], { accountId: null, mode: 'test' });
  const sign = (round: string): readonly WebhookRequest[] => {
    const now = new Date();
    const seconds = Math.floor(now.getTime() / 1000);
    return Array.from({ length: EVENTS_A_ROUND }, (_, i) => {
      const object = { id: `cs_${round}_${i}`, object: 'checkout.session', client_reference_id: `att_${i}` };
      const event = { id: `evt_${round}_${i}`, type: 'checkout.session.completed', created: seconds };
      const rawBody = Buffer.from(JSON.stringify({ ...event, livemode: false, data: { object } }));
      const mac = createHmac('sha256', secret).update(`${seconds}.`).update(rawBody).digest('hex');
      const headers = { 'stripe-signature': `t=${seconds},v1=${mac}` };
      return { method: 'POST', address: 'http://127.0.0.1:9/webhooks/stripe', rawBody, headers, now };
    });
  };
  return { source: { provider: 'stripe', verifyWebhook }, sign, width: TEXTS_AT_ONCE };
}
