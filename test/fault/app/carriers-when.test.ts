import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPage } from '../../../scripts/demo/customer.js';
import { makeAppLink } from '../../support/app-bench.js';
import { createDeferred } from '../../support/deferred.js';
import {
  type CarrierBench,
  type Made,
  MINUTE_MS,
  startCarrierBench,
} from './carriers/start-carrier-bench.js';

const UNDO_MS = 15_000;
const BOTH = ['email', 'sms'] as const;

describe('when a message leaves', () => {
  let carriers: CarrierBench;
  beforeAll(async () => {
    carriers = await startCarrierBench(UNDO_MS);
  }, 60_000);
  afterAll(() => carriers.stop());

  const inMinutes = (minutes: number) => new Date(carriers.now().getTime() + minutes * MINUTE_MS);
  let customers = 0;
  /** Each to a customer of its own: one person gets five texts an hour. */
  const makeLater = (reference: string) => {
    customers += 1;
    const phone = `+6681234${String(5_000 + customers)}`;
    const customer = { name: 'Ann Lee', email: 'ann@example.com', phone };
    return makeAppLink(carriers.app, reference, {
      draft: { channels: [...BOTH], sendTiming: { kind: 'at', at: inMinutes(10) }, customer },
    });
  };
  const left = (made: Made) => ({
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

  it('is once, or never, for one that is called off as it falls due, and its seller is told which', async () => {
    const all: Made[] = [];
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) all.push(await makeLater(`INV-6-${number}`));
    await carriers.pass(9 * MINUTE_MS + 50_000);
    const callOff = ({ actor, link: { reference } }: Made) =>
      carriers.app.services.callOffSending(actor, { link: { reference }, sendingId: null });
    const begun = createDeferred();
    carriers.emailFront.plant({ kind: 'held', until: Promise.resolve(), arrived: begun.resolve });
    const passing = carriers.pass(15_000);
    await begun.promise;
    const outcomes = await Promise.allSettled(all.map(callOff));
    await passing;
    const told = outcomes.map((outcome) =>
      outcome.status === 'fulfilled' ? [...outcome.value.stopped] : outcome.reason.code,
    );
    const seen = async (made: Made) => {
      const gone = { email: carriers.emailsOf(made).length, sms: carriers.textsOf(made) };
      const stopped = BOTH.filter((channel) => gone[channel] === 0);
      const facts = [...(await carriers.factsOf(made))].sort();
      return { gone, stopped: stopped.length === 0 ? 'already_left' : stopped, facts };
    };
    const found = await Promise.all(all.map(seen));
    expect(told).toEqual(found.map(({ stopped }) => stopped));
    for (const { gone, facts } of found) {
      const called = BOTH.filter((channel) => gone[channel] === 0).map(() => 'delivery.called_off');
      const sent = BOTH.filter((channel) => gone[channel] === 1).map(() => 'delivery.sent');
      expect(facts).toEqual([...called, ...sent]);
    }
    await carriers.pass(10 * MINUTE_MS);
    expect(await Promise.all(all.map(seen))).toEqual(found);
  }, 60_000);

  it('is past for one that its carrier is just being given: who calls it off is told so', async () => {
    const made = await makeLater('INV-7');
    const [email, text, release] = [createDeferred(), createDeferred(), createDeferred()];
    const held = { kind: 'held', until: release.promise } as const;
    carriers.emailFront.plant({ ...held, arrived: email.resolve });
    carriers.textFront.plant({ ...held, arrived: text.resolve });
    const passing = carriers.pass(10 * MINUTE_MS + 1_000);
    await Promise.all([email.promise, text.promise]);
    const link = { reference: 'INV-7' };
    const calledOff = carriers.app.services.callOffSending(made.actor, { link, sendingId: null });
    await expect(calledOff).rejects.toMatchObject({ code: 'already_left' });
    release.resolve();
    await passing;
    expect(left(made)).toEqual(ONE);
    expect(await carriers.factsOf(made)).toEqual(['delivery.sent', 'delivery.sent']);
  }, 60_000);

  it('is never for a reminder, by the rule or asked for, once reminders are switched off', async () => {
    const reminders = { at: [inMinutes(24 * 60)] };
    const draft = { channels: ['email'], sendTiming: { kind: 'at', at: inMinutes(10) }, reminders } as const;
    const made = await makeAppLink(carriers.app, 'INV-9', { draft });
    const { services } = carriers.app;
    const link = { reference: 'INV-9' };
    await carriers.pass(11 * MINUTE_MS);
    const ask = { link, purpose: 'reminder', channels: null, contact: null, at: inMinutes(30) } as const;
    const { sendingId } = await services.askSending(made.actor, ask);
    await carriers.pass(MINUTE_MS);
    const { stopped } = await services.changeReminders(made.actor, { link, reminders: 'off' });
    expect(stopped.map(({ id }) => id)).toEqual([`${made.link.id}:${sendingId}:email`]);
    await carriers.pass(3 * 24 * 60 * MINUTE_MS, 60 * MINUTE_MS);
    expect(carriers.emailsOf(made)).toEqual([`${made.link.id}:link:email`]);
    expect(await carriers.factsOf(made)).toEqual(['delivery.sent', 'delivery.called_off']);
  }, 60_000);

  it('is never once it is paid: neither the link nor its reminders leave, but the receipt does', async () => {
    const reminders = { at: [inMinutes(24 * 60), inMinutes(2 * 24 * 60)] };
    const draft = { channels: [...BOTH], sendTiming: { kind: 'at', at: inMinutes(10) }, reminders } as const;
    const made = await makeAppLink(carriers.app, 'INV-8', { draft });
    const { checkoutUrl } = await carriers.app.services.startPayment(made.link.slug);
    await (await openPage(checkoutUrl)).press('Pay');
    await carriers.bench.waitForCard('#sales', ['INV-8', 'Paid']);
    await carriers.pass(3 * 24 * 60 * MINUTE_MS, 60 * MINUTE_MS);
    const receipt = (channel: string) => expect.stringMatching(`^${made.link.id}:receipt-.*:${channel}$`);
    expect(carriers.emailsOf(made)).toEqual([receipt('email')]);
    const texts = carriers.textCallsOf(made).map(({ StatusCallback = '' }) => StatusCallback);
    expect(texts).toEqual([expect.stringContaining(encodeURIComponent(`${made.link.id}:receipt-`))]);
  }, 60_000);
});
