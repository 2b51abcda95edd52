import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type PortoneStandIn, startPortone } from '../../../support/portone/start-portone.js';
import {
  STRIPE_KEY,
  STRIPE_WEBHOOK_SECRET,
  type StripeStandIn,
  startStripe,
} from '../../../support/stripe/start-stripe.js';
import { type DoctorBench, startDoctorBench } from './doctor-bench.js';

let bench: DoctorBench;
beforeEach(async () => {
  bench = await startDoctorBench();
});
afterEach(() => bench.stop());

describe('npm run doctor, of Stripe', () => {
  let stripe: StripeStandIn;
  beforeEach(async () => {
    stripe = await startStripe();
  });
  afterEach(() => stripe.stop());

  const say = (change: Readonly<Record<string, string>> = {}) =>
    bench.say('Stripe', {
      ...{ STRIPE_SECRET_KEY: STRIPE_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_URL: stripe.url },
      ...change,
    });

  const unasked = (problem: string) =>
    `!!  Stripe         Stripe gives no answer (${problem}): see whether this machine reaches it, and look again later.`;

  it('finds nothing to do where the key is right', async () => {
    expect(await say()).toEqual(['ok  Stripe         Stripe takes the key.']);
  });

  it('says that a key is not taken', async () => {
    stripe.acceptKeys('sk_test_another0000000000000001');
    expect(await say()).toEqual([
      '!!  Stripe         Stripe does not take the key (key_refused): set STRIPE_SECRET_KEY anew.',
    ]);
  });

  it('says that no webhook is believed where its secret is missing', async () => {
    expect(await say({ STRIPE_WEBHOOK_SECRET: '' })).toEqual([
      'ok  Stripe         Stripe takes the key.',
      '!!  Stripe         No news of Stripe is believed: set STRIPE_WEBHOOK_SECRET.',
    ]);
  });

  it('says that it is in trouble, asks us to slow down, or is not reached: the key is not at fault', async () => {
    stripe.plant({ kind: 'failed' }, { kind: 'rate_limited' });
    expect(await say()).toEqual([unasked('status_500')]);
    expect(await say()).toEqual([unasked('status_429')]);
    await stripe.stop();
    expect(await say()).toEqual([unasked('no_answer')]);
  });
});

describe('npm run doctor, of PortOne', () => {
  let portone: PortoneStandIn;
  beforeEach(async () => {
    portone = await startPortone({ clock: { now: () => new Date() } });
  });
  afterEach(() => portone.stop());

  const say = (change: Readonly<Record<string, string>> = {}) =>
    bench.say('PortOne', {
      ...{ PORTONE_CLIENT_KEY: portone.keys.clientKey, PORTONE_SECRET_KEY: portone.keys.secretKey },
      ...{ PORTONE_API_URL: portone.url, ...change },
    });

  it('finds nothing to do where the keys are right', async () => {
    expect(await say()).toEqual(['ok  PortOne        PortOne takes the key.']);
  });

  it.each([{ PORTONE_SECRET_KEY: 'stand-in-secret-of-another' }, { PORTONE_CLIENT_KEY: 'anotherClientKey' }])(
    'says that keys are not taken: %o',
    async (change) => {
      expect(await say(change)).toEqual([
        '!!  PortOne        PortOne does not take the key (key_refused): set PORTONE_CLIENT_KEY, PORTONE_SECRET_KEY anew.',
      ]);
    },
  );

  it('says that it is in trouble, or is not reached: the keys are not at fault', async () => {
    portone.failNext(/auth-token/, { status: 503 });
    expect(await say()).toEqual([
      '!!  PortOne        PortOne gives no answer (503): see whether this machine reaches it, and look again later.',
    ]);
    await portone.stop();
    expect(await say()).toEqual([
      '!!  PortOne        PortOne gives no answer (no_answer): see whether this machine reaches it, and look again later.',
    ]);
  });
});
