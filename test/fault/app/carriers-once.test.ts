import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../contract/notifier/fault-front.js';
import { makeAppLink } from '../../support/app-bench.js';
import { type CarrierBench, startCarrierBench } from './carriers/start-carrier-bench.js';

const WITHIN_MS = 200_000;

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['a 500', { kind: 'answer', status: 500 }],
  ['a 429', { kind: 'answer', status: 429, headers: { 'retry-after': '30' } }],
  ['a timeout, though the message was taken', { kind: 'kept_answer' }],
  ['a timeout, and the message was not taken', { kind: 'silence' }],
];

describe('a message whose first call fails', () => {
  // A carrier has a clock of its own, which does not move with ours: each test begins where both agree.
  let carriers: CarrierBench;
  beforeEach(async () => {
    carriers = await startCarrierBench();
  }, 60_000);
  afterEach(() => carriers.stop());

  it.each(FAULTS)(
    'leaves within 200 s after %s',
    async (name, fault) => {
      const { app, emailFront, textFront } = carriers;
      emailFront.plant(fault);
      textFront.plant(fault);
      const reference = `INV-${FAULTS.findIndex(([other]) => other === name) + 1}`;
      const made = await makeAppLink(app, reference, {
        draft: { channels: ['email', 'sms'], sendTiming: { kind: 'now' } },
      });
      await carriers.pass(WITHIN_MS);
      // SendGrid cannot be asked: what it took without an answer is sent again.
      const isTaken = fault.kind === 'kept_answer';
      const ids = Array.from({ length: isTaken ? 2 : 1 }, () => `${made.link.id}:link:email`);
      expect(carriers.emailsOf(made)).toEqual(ids);
      expect(carriers.textsOf(made)).toBe(1);
      expect(await carriers.factsOf(made)).toEqual(['delivery.sent', 'delivery.sent']);
    },
    120_000,
  );
});
