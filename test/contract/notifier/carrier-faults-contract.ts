import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Notifier } from '../../../src/ports/notifier.js';
import { type FaultFront, startFaultFront } from './fault-front.js';
import { buildContractOutgoing, type NotifierFacts, type TakenMessage } from './notifier-contract.js';

/** A carrier that is reached over HTTP. */
export interface CarrierUnderTest {
  /** Of the carrier itself, without a trailing slash. */
  readonly url: string;
  /** A notifier that calls the carrier at `apiUrl`. */
  openNotifier(at: { readonly apiUrl: string; readonly timeoutMs: number }): Notifier;
  listTaken(): Promise<readonly TakenMessage[]>;
  stop(): Promise<void>;
}

/** Far below what a message may take, far above what one takes on loopback. */
const SHORT_MS = 1_500;
const LONG_MS = 20_000;

/** What every carrier's notifier makes of a carrier that fails. None of it throws, and each call is one call. */
export function describeCarrierFaults(
  name: string,
  facts: NotifierFacts,
  start: () => Promise<CarrierUnderTest>,
): void {
  describe(`${name}, when its carrier fails`, () => {
    const outgoing = buildContractOutgoing(facts);
    let carrier: CarrierUnderTest;
    let front: FaultFront;
    let notifier: Notifier;
    beforeEach(async () => {
      carrier = await start();
      front = await startFaultFront(carrier.url);
      notifier = carrier.openNotifier({ apiUrl: front.url, timeoutMs: SHORT_MS });
    });
    afterEach(async () => {
      await front.stop();
      await carrier.stop();
    });
    const countTaken = async () => (await carrier.listTaken()).length;

    it('waits as long as a 429 asks for, and then sends', async () => {
      front.plant({ kind: 'answer', status: 429, headers: { 'retry-after': '7' }, body: '{}' });
      expect(await notifier.send(outgoing)).toMatchObject({
        outcome: 'later',
        cause: 'pace',
        retryAfterMs: 7_000,
      });
      expect(await countTaken()).toBe(0);
      expect(await notifier.send(outgoing)).toMatchObject({ outcome: 'sent' });
      expect(await countTaken()).toBe(1);
    });

    it('waits some time after a 429 that names none', async () => {
      front.plant({ kind: 'answer', status: 429, body: 'slow down' });
      const result = await notifier.send(outgoing);
      const waitMs = result.outcome === 'later' && result.cause === 'pace' ? result.retryAfterMs : 0;
      expect(waitMs >= 1_000 && waitMs <= 60_000).toBe(true);
    });

    it.each([500, 503])('takes a %i for a failure that passes', async (status) => {
      front.plant({ kind: 'answer', status, body: '{"message":"try again"}' });
      const result = await notifier.send(outgoing);
      expect(['later', 'uncertain']).toContain(result.outcome);
      expect(await notifier.send(outgoing)).toMatchObject({ outcome: 'sent' });
      expect(await countTaken()).toBe(1);
    });

    it('takes a key that is refused for a fault of the account', async () => {
      front.plant({ kind: 'answer', status: 401, body: '{}' });
      expect(await notifier.send(outgoing)).toMatchObject({
        outcome: 'later',
        cause: 'account',
        fault: 'key_refused',
      });
    });

    it('does not know what came of a call without an answer', async () => {
      front.plant({ kind: 'silence' });
      expect(await notifier.send(outgoing)).toMatchObject({ outcome: 'uncertain' });
    });

    it('does not know what came of a call whose answer was lost', async () => {
      front.plant({ kind: 'lost_answer' });
      expect(await notifier.send(outgoing)).toMatchObject({ outcome: 'uncertain' });
      expect(await countTaken()).toBe(1);
    });

    it('believes no page of something in between', async () => {
      front.plant({ kind: 'garbage' });
      expect(await notifier.send(outgoing)).toMatchObject({ outcome: 'uncertain' });
      expect(await countTaken()).toBe(1);
    });

    it('waits for no body that never ends', async () => {
      front.plant({ kind: 'slow_body' });
      expect(['sent', 'uncertain']).toContain((await notifier.send(outgoing)).outcome);
      expect(await countTaken()).toBe(1);
    });

    it('knows that nothing left over a connection that is refused', async () => {
      await front.stop();
      expect(await notifier.send(outgoing)).toMatchObject({ outcome: 'later', cause: 'trouble' });
    });

    it('knows that nothing left to a name that does not exist', async () => {
      const nowhere = carrier.openNotifier({ apiUrl: 'http://carrier.invalid', timeoutMs: LONG_MS });
      expect(await nowhere.send(outgoing)).toMatchObject({ outcome: 'later', cause: 'trouble' });
    }, 30_000);

    it('puts no address into its words', async () => {
      const { address } = outgoing.delivery;
      const body = JSON.stringify({
        message: `The number ${address} is wrong`,
        errors: [{ message: `${address} is wrong`, field: null }],
      });
      front.plant({ kind: 'answer', status: 400, body });
      const result = await notifier.send(outgoing);
      expect(result.outcome).not.toBe('sent');
      expect(JSON.stringify(result)).not.toContain(address);
    });
  });
}
