import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createMovableClock } from '@paylink/playground/clock';
import { openPage } from '../../../scripts/demo/customer.js';
import { AppError } from '../../../src/domain/errors.js';
import type { App } from '../../../src/wiring/app.js';
import { type AppBench, changePort, makeAppLink, SAM, startAppBench } from '../../support/app-bench.js';
import { createDeferred, type Deferred } from '../../support/deferred.js';
import { startTestStore, type TestStore } from '../../support/test-store.js';

const TEN_MINUTES_MS = 600_000;
const TWELVE = Array.from({ length: 12 }, (_, i) => `INV-${i + 1}`);

describe('Paylink beside a part that does not answer', () => {
  let store: TestStore;
  let bench: AppBench;
  /** Ends the silence. */
  let back: Deferred;
  let isBack: boolean;

  beforeEach(async () => {
    store = await startTestStore();
    bench = await startAppBench(store);
    back = createDeferred();
    isBack = false;
    void back.promise.then(() => {
      isBack = true;
    });
  });
  afterEach(async () => {
    back.resolve();
    await bench.stop();
    await store.stop();
  });

  const statesOf = async ({ services }: App, references: readonly string[]) => {
    const { actor } = await services.identifyMember(SAM);
    const links = references.map((reference) => services.getLinkStatus(actor, { reference }));
    return (await Promise.all(links)).map(({ state }) => state);
  };

  it('shows the card of a new link while twelve events wait for a provider, and pays their links when it is back', async () => {
    const asked: string[] = [];
    const [allAsked, allAnswered] = [createDeferred(), createDeferred()];
    const app = await bench.start({
      around: changePort('gateway', ({ fetchAttempt }) => ({
        async fetchAttempt(providerRef) {
          if (isBack) {
            const report = await fetchAttempt(providerRef);
            answered.add(providerRef);
            if (answered.size === TWELVE.length) allAnswered.resolve();
            return report;
          }
          asked.push(providerRef);
          if (asked.length === TWELVE.length) allAsked.resolve();
          await back.promise;
          throw new AppError('provider_unavailable');
        },
      })),
    });
    const answered = new Set<string>();
    await Promise.all(
      TWELVE.map(async (reference) => {
        const { link } = await makeAppLink(app, reference, { cardPlace: null });
        await pay(app, link.slug, 'Pay');
      }),
    );
    await allAsked.promise;
    await makeAppLink(app, 'INV-42');
    await bench.waitForCard('#sales', ['INV-42', 'Open']);
    expect(isBack).toBe(false);
    expect(new Set(asked).size).toBe(12);

    back.resolve();
    await allAnswered.promise;
    await app.services.runner.catchUp();
    expect(await statesOf(app, TWELVE)).toEqual(TWELVE.map(() => 'paid'));
  });

  it('sends texts while the mail service takes nothing', async () => {
    const sent: string[] = [];
    const texted = createDeferred();
    const app = await bench.start({
      around: changePort('notifier', ({ send }) => ({
        async send(notice) {
          if (notice.delivery.channel === 'email') await back.promise;
          const result = await send(notice);
          sent.push(notice.delivery.channel);
          if (notice.delivery.channel === 'sms') texted.resolve();
          return result;
        },
      })),
    });
    const sendNow = { sendTiming: { kind: 'now' } } as const;
    for (const reference of TWELVE) {
      await makeAppLink(app, reference, { draft: { ...sendNow, channels: ['email'] } });
    }
    await makeAppLink(app, 'INV-42', { draft: { ...sendNow, channels: ['email', 'sms'] } });
    await texted.promise;
    expect(sent).toEqual(['sms']);
  });

  it('tells in its figures of a relay that hangs, and returns to 0', async () => {
    const app = await bench.start({
      around: changePort('relay', ({ claim }) => ({
        async claim(asked) {
          await back.promise;
          return claim(asked);
        },
      })),
    });
    const read = async () => (await fetch(`${app.publicUrl}/metrics`)).text();
    await makeAppLink(app, 'INV-42');
    const hanging = await read();
    expect(hanging).toContain('paylink_work_depth{kind="relay"} 1');
    expect(hanging).toMatch(/paylink_work_oldest_age_seconds\{kind="relay"\} (?!0\n)/);
    back.resolve();
    await bench.waitForCard('#sales', ['INV-42']);
    await app.services.runner.catchUp();
    const after = await read();
    expect(after).toContain('paylink_work_depth{kind="relay"} 0');
    expect(after).toContain('paylink_work_oldest_age_seconds{kind="relay"} 0');
    expect(after).toContain('paylink_work_depth{kind="chat"} 0');
    expect(after).toContain('paylink_links_created_total{mode="test"} 1');
  });

  it('asks how a slow payment ended whose last webhook got lost, and says so', async () => {
    const clock = createMovableClock();
    await bench.stop();
    bench = await startAppBench(store, clock);
    const app = await bench.start({
      clock,
      env: { RECONCILE_AFTER_SECONDS: '1' },
      around: changePort('inbox', ({ insert }) => ({
        insert: async (...given) => (given[1][0]?.type === 'checkout.processing' ? insert(...given) : []),
      })),
    });
    const { actor, link } = await makeAppLink(app, 'INV-42');
    await pay(app, link.slug, 'Slow payment');
    await bench.waitForCard('#sales', ['INV-42', 'Processing']);
    clock.advance(TEN_MINUTES_MS);
    await bench.waitForCard('#sales', ['INV-42', 'Paid']);
    const { history } = await app.services.getLinkStatus(actor, { reference: 'INV-42' });
    expect(history.find(({ type }) => type === 'payment.succeeded')).toMatchObject({
      source: 'reconciliation',
    });
  });
});

/** As a customer does at the bank; its webhooks come by themselves. */
async function pay({ services }: App, slug: string, button: string): Promise<void> {
  const { checkoutUrl } = await services.startPayment(slug);
  await (await openPage(checkoutUrl)).press(button);
}
