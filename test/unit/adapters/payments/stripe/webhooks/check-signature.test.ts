import { describe, expect, it } from '@jest/globals';
import Stripe from 'stripe';
import { checkSignature } from '../../../../../../src/adapters/payments/stripe/webhooks/check-signature.js';
import { signPayload } from '../../../../../support/stripe/send-webhooks.js';

/** The payload and the secret of the SDK's own example: https://github.com/stripe/stripe-node#testing-webhook-signing */
const PAYLOAD = '{\n  "id": "evt_test_webhook",\n  "object": "event"\n}';
const SECRET = 'whsec_test_secret';
const SIGNED_AT = 1_795_341_600;
const rawBody = Buffer.from(PAYLOAD);
const now = new Date(SIGNED_AT * 1000);
const refused = (problem: string) =>
  expect.objectContaining({ code: 'signature_invalid', details: { provider: 'stripe', problem } });

const sign = (secret = SECRET, timestamp = SIGNED_AT) =>
  Stripe.webhooks.generateTestHeaderString({ payload: PAYLOAD, secret, timestamp });
const check = (header: string | undefined, secrets: readonly string[] = [SECRET], at = now) =>
  checkSignature(secrets, { rawBody, headers: { 'stripe-signature': header }, now: at });
const macOf = (header: string) => header.replace(/^.*v1=/, '');

describe('checkSignature', () => {
  it('takes what the SDK signs, as a literal', () => {
    const header = `t=${SIGNED_AT},v1=1b0d519d4b8cc2529d97a4c3c5a79b68c71d703dfc930c6645be1f7575ffa85a`;
    expect(sign()).toBe(header);
    expect(() => check(header)).not.toThrow();
  });

  it('reads the header of the documentation, which another secret signed', () => {
    // https://docs.stripe.com/webhooks/signature
    const header =
      't=1492774577,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd,v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39';
    expect(() => check(header)).toThrow(refused('mismatch'));
  });

  it('takes either secret while one takes the place of the other, on both sides', () => {
    const both = `${sign('whsec_new')},v1=${macOf(sign('whsec_old'))}`;
    for (const secrets of [['whsec_new'], ['whsec_old'], ['whsec_third', 'whsec_old']]) {
      expect(() => check(both, secrets)).not.toThrow();
    }
    expect(() => check(sign('whsec_old'), ['whsec_new', 'whsec_old'])).not.toThrow();
    expect(() => check(both, ['whsec_third'])).toThrow(refused('mismatch'));
  });

  it('takes the whole secret as the key, prefix and all', () => {
    expect(() => check(sign(SECRET.replace('whsec_', '')))).toThrow(refused('mismatch'));
  });

  it.each([-300, 300])('takes one signed %i s from now', (skew) => {
    expect(() => check(sign(SECRET, SIGNED_AT + skew))).not.toThrow();
  });

  it.each([-301, 301, -400, 400, 3_600, -86_400])('refuses one signed %i s from now', (skew) => {
    expect(() => check(sign(SECRET, SIGNED_AT + skew))).toThrow(refused('out_of_time'));
  });

  it('counts whole seconds, as Stripe does', () => {
    expect(() => check(sign(), [SECRET], new Date((SIGNED_AT + 300) * 1000 + 999))).not.toThrow();
  });

  it('refuses a time that nobody signed', () => {
    const mac = macOf(sign());
    expect(() => check(`t=${SIGNED_AT + 1},v1=${mac}`)).toThrow(refused('mismatch'));
    expect(() => check(`t=${SIGNED_AT},t=${SIGNED_AT - 1},v1=${mac}`)).toThrow(refused('malformed'));
  });

  it.each([
    undefined,
    '',
    ',',
    't=',
    `t=${SIGNED_AT}`,
    `v1=${'0'.repeat(64)}`,
    `t=${SIGNED_AT},v1=`,
    `t=${SIGNED_AT},v1=${'0'.repeat(63)}`,
    `t=${SIGNED_AT},v0=${'0'.repeat(64)}`,
    `t=soon,v1=${'0'.repeat(64)}`,
    `t=-1,v1=${'0'.repeat(64)}`,
    `t=9999999999999,v1=${'0'.repeat(64)}`,
    `t=${SIGNED_AT},v1=${'z'.repeat(64)}`,
  ])('refuses %j', (header) => {
    expect(() => check(header)).toThrow(refused('malformed'));
  });

  it('believes nobody without a secret, and no blank one', () => {
    expect(() => check(sign(), [])).toThrow(refused('no_secret'));
    const blank = signPayload([''], rawBody, now);
    expect(() => check(blank, ['', ' '])).toThrow(refused('no_secret'));
    expect(() => check(blank, ['', SECRET])).toThrow(refused('mismatch'));
  });
});
