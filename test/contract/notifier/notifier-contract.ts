import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeliveryCarrier } from '../../../src/domain/delivery/delivery.js';
import type { Notifier, OutgoingDelivery } from '../../../src/ports/notifier.js';
import { buildTestOutgoing } from '../../unit/adapters/delivery/build-test-outgoing.js';

/** What a carrier has, as it shows it. */
export interface TakenMessage {
  readonly to: string;
  /** Null where it does not show what we call it. */
  readonly deliveryId: string | null;
}

export interface NotifierUnderTest {
  readonly notifier: Notifier;
  /** All that was taken, oldest first. */
  listTaken(): Promise<readonly TakenMessage[]>;
  stop(): Promise<void>;
}

export interface NotifierFacts {
  readonly carrier: DeliveryCarrier;
  readonly channel: 'email' | 'sms' | 'whatsapp';
  /** How its own address looks there: "whatsapp:+66812345678" */
  readonly to: string;
  /** Whether it can be asked what it has. */
  readonly canBeAsked: boolean;
}

/** The message of the suite: about a live link, to Ann by the channel under test. */
export function buildContractOutgoing({ channel }: Pick<NotifierFacts, 'channel'>): OutgoingDelivery {
  const address = channel === 'email' ? 'ann@example.com' : '+66812345678';
  return buildTestOutgoing({ delivery: { id: `lnk_1:link:${channel}`, channel, address } });
}

/** What every notifier keeps while all is well. */
export function describeNotifier(
  name: string,
  facts: NotifierFacts,
  start: () => Promise<NotifierUnderTest>,
): void {
  describe(`${name}, a notifier`, () => {
    const outgoing = buildContractOutgoing(facts);
    const { id: deliveryId, address } = outgoing.delivery;
    let under: NotifierUnderTest;
    beforeEach(async () => {
      under = await start();
    });
    afterEach(async () => under.stop());

    it('says who it is, what it carries, and that it takes some at once', () => {
      const { carrier, channels } = under.notifier;
      expect([carrier, channels.includes(facts.channel)]).toEqual([facts.carrier, true]);
      expect(under.notifier.limitsOf(facts.channel).atOnce).toBeGreaterThan(0);
    });

    it('sends one message a call, under our own id, and tells its own', async () => {
      const result = await under.notifier.send(outgoing);
      expect(result).toMatchObject({ outcome: 'sent', carrier: facts.carrier });
      const taken = await under.listTaken();
      expect(taken.map(({ to }) => to)).toEqual([facts.to]);
      expect([deliveryId, null]).toContain(taken[0]?.deliveryId);
    });

    it('keeps messages at the same moment apart', async () => {
      const ids = ['a', 'b', 'c', 'd', 'e'].map((part) => `lnk_${part}:link:${facts.channel}`);
      const results = await Promise.all(
        ids.map((id) => under.notifier.send({ ...outgoing, delivery: { ...outgoing.delivery, id } })),
      );
      expect(results.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent', 'sent', 'sent']);
      const taken = await under.listTaken();
      expect(taken).toHaveLength(5);
      const named = taken.map((message) => message.deliveryId).filter((id) => id !== null);
      expect(named.sort()).toEqual(named.length === 0 ? [] : ids);
    });

    it('sends a trial', async () => {
      const { merchant } = outgoing;
      const trial = { id: 'trial_1', merchant, channel: facts.channel, address, language: 'en' } as const;
      expect(await under.notifier.sendTrial(trial)).toMatchObject({
        outcome: 'sent',
        carrier: facts.carrier,
      });
      expect((await under.listTaken()).map(({ to }) => to)).toEqual([facts.to]);
    });

    if (facts.channel === 'email') {
      it('sends a code', async () => {
        const { merchant } = outgoing;
        const code = {
          id: 'code_1',
          merchant,
          address,
          language: 'en',
          code: '042917',
          minutes: 15,
        } as const;
        expect(await under.notifier.sendCode?.(code)).toMatchObject({
          outcome: 'sent',
          carrier: facts.carrier,
        });
        expect((await under.listTaken()).map(({ to }) => to)).toEqual([facts.to]);
      });
    }

    it('finds what it has and nothing else, or says that it cannot be asked', async () => {
      const begunAt = new Date(Date.now() - 1_000);
      const before = await under.notifier.ask(outgoing, begunAt);
      await under.notifier.send(outgoing);
      const after = await under.notifier.ask(outgoing, begunAt);
      if (facts.canBeAsked) {
        expect([before, after]).toEqual([null, expect.objectContaining({ carrier: facts.carrier })]);
      } else {
        expect([before, after]).toEqual(['unknown', 'unknown']);
      }
      expect(await under.listTaken()).toHaveLength(1);
    });
  });
}
