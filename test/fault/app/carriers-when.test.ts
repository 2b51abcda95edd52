import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeAppLink } from '../../support/app-bench.js';
import { type CarrierBench, MINUTE_MS, startCarrierBench } from './carriers/start-carrier-bench.js';

const UNDO_MS = 15_000;
const BOTH = ['email', 'sms'] as const;

describe('when a message leaves', () => {
  let carriers: CarrierBench;
  beforeAll(async () => {
    carriers = await startCarrierBench(UNDO_MS);
  }, 60_000);
  afterAll(() => carriers.stop());

  const inMinutes = (minutes: number) => new Date(carriers.now().getTime() + minutes * MINUTE_MS);
  const makeLater = (reference: string) =>
    makeAppLink(carriers.app, reference, {
      draft: { channels: [...BOTH], sendTiming: { kind: 'at', at: inMinutes(10) } },
    });
  const left = (made: Awaited<ReturnType<typeof makeLater>>) => ({
    emails: carriers.emailsOf(made).length,
    texts: carriers.textsOf(made),
  });
  const NONE = { emails: 0, texts: 0 };
  const ONE = { emails: 1, texts: 1 };

  it('is the minute that was promised, and none before', async () => {
    const made = await makeLater('INV-1');
    await carriers.pass(9 * MINUTE_MS);
    expect(left(made)).toEqual(NONE);
    await carriers.pass(MINUTE_MS + 1_000);
    expect(left(made)).toEqual(ONE);
  }, 60_000);

  it('is never once the link is cancelled', async () => {
    const made = await makeLater('INV-2');
    await carriers.app.services.cancelLink(made.actor, { reference: 'INV-2' });
    await carriers.pass(12 * MINUTE_MS);
    expect(left(made)).toEqual(NONE);
  }, 60_000);

  it('is never after Undo, and not before Undo is over', async () => {
    const draft = { channels: [...BOTH], sendTiming: { kind: 'now' } } as const;
    const undone = await makeAppLink(carriers.app, 'INV-3', { draft });
    const kept = await makeAppLink(carriers.app, 'INV-4', { draft });
    await carriers.pass(5_000);
    expect([left(undone), left(kept)]).toEqual([NONE, NONE]);
    const link = { reference: 'INV-3' };
    const { stopped } = await carriers.app.services.callOffSending(undone.actor, { link, sendingId: null });
    expect([...stopped].sort()).toEqual(['email', 'sms']);
    await carriers.pass(2 * MINUTE_MS);
    expect([left(undone), left(kept)]).toEqual([NONE, ONE]);
  }, 60_000);

  it('is the new time of one that is moved, once', async () => {
    const made = await makeLater('INV-5');
    const link = { reference: 'INV-5' };
    await carriers.app.services.moveSending(made.actor, { link, at: inMinutes(20) });
    await carriers.pass(18 * MINUTE_MS);
    expect(left(made)).toEqual(NONE);
    await carriers.pass(4 * MINUTE_MS);
    expect(left(made)).toEqual(ONE);
  }, 60_000);

  it('is once, or never, for one that is called off while it is due', async () => {
    const made = await makeLater('INV-6');
    const link = { reference: 'INV-6' };
    await carriers.pass(9 * MINUTE_MS);
    const [outcome] = await Promise.allSettled([
      carriers.pass(2 * MINUTE_MS).then(() => undefined),
      carriers.app.services.callOffSending(made.actor, { link, sendingId: null }),
    ]);
    expect(outcome.status).toBe('fulfilled');
    const facts = await carriers.factsOf(made);
    const sent = facts.filter((type) => type === 'delivery.sent').length;
    const { emails, texts } = left(made);
    expect(sent).toBe(emails + texts);
    await carriers.pass(10 * MINUTE_MS);
    expect(left(made)).toEqual({ emails, texts });
  }, 60_000);
});
