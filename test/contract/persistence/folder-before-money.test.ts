import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MovableClock } from '@paylink/playground/clock';
import { INITIAL_REFUNDS } from '../../../src/domain/merchant/refund-settings.js';
import type { App } from '../../../src/wiring/app.js';
import { type AppBench, SAM, startAppBench } from '../../support/app-bench.js';
import { createSlackApi } from '../../unit/adapters/slack/sending/slack-api.js';
import { pressButton } from '../payments/press-button.js';
import { type EarlierFolder, openEarlierFolder } from './earlier-folder.js';

/** Written by the release that could take money, and could not give it back. */
const FIXTURE = 'store-before-money.mdb.gz';
const OPENED_AT = new Date('2026-11-27T12:40:00.000Z');

describe('a folder of before money could go back, opened by this release', () => {
  let folder: EarlierFolder;
  let clock: MovableClock;
  let bench: AppBench;
  let slack: ReturnType<typeof createSlackApi>;
  let app: App;

  beforeEach(async () => {
    folder = await openEarlierFolder(FIXTURE);
    clock = folder.clockFrom(OPENED_AT);
    bench = await startAppBench({}, clock);
    slack = createSlackApi();
    app = await bench.start({
      clock,
      embeddedStore: folder.serve(),
      env: { DATA_DIR: folder.dir },
      slackFetch: slack.fetch,
    });
  });
  afterEach(async () => {
    await bench.stop();
    await folder.remove();
  });

  /** Sam, who came first, owns it. */
  async function find(reference: string) {
    const { actor, merchant } = await app.services.identifyMember(SAM);
    return { actor, merchant, link: await app.services.getLinkStatus(actor, { reference }) };
  }

  async function untilCard(words: readonly string[]): Promise<string> {
    const isIt = ({ args }: (typeof slack.calls)[number]) =>
      words.every((word) => String(args['text']).includes(word));
    for (let seconds = 0; seconds < 60 && !slack.calls.some(isIt); seconds += 1) {
      clock.advance(1_000);
      await app.services.runner.catchUp();
    }
    return String(slack.calls.find(isIt)?.args['text']);
  }

  it('gives back a payment that is known by its checkout alone', async () => {
    const { actor, link, merchant } = await find('INV-PAID');
    expect(merchant.settings.refunds).toEqual(INITIAL_REFUNDS);
    expect(link.attempts).toMatchObject([{ paymentRef: null, gatewayAccountId: null, fee: null }]);
    const amount = { minor: 1_000, currency: 'USD' };
    await app.services.askRefund(actor, { link: { linkId: link.id }, amount, reason: 'a book was damaged' });
    expect(await untilCard(['INV-PAID', 'Refunded 10.00 of 49.99 USD'])).toContain('Refunded 10.00 USD');
    const { refunds } = (await find('INV-PAID')).link;
    expect(refunds).toMatchObject([{ status: 'succeeded', amount, reason: 'a book was damaged' }]);
  });

  it('names the method as it was stored, once', async () => {
    const { link } = await find('INV-PAID');
    expect(link.attempts).toMatchObject([{ method: { label: 'Visa ending 4242', last4: '4242' } }]);
    const status = await fetch(`${app.publicUrl}/p/${link.slug}`).then((response) => response.text());
    expect(status).toContain('Visa ending 4242');
    expect(status).not.toContain('4242 ending 4242');
  });

  it('asks about money that came otherwise, and takes the answer', async () => {
    const { actor, link } = await find('INV-ODD');
    expect(link).toMatchObject({ state: 'needs_review', exception: 'mismatch' });
    const attemptId = link.attempts[0]?.id ?? '';
    const decision = { link: { linkId: link.id }, attemptId, decision: 'accept', reason: null } as const;
    await app.services.decideMoney(actor, decision);
    expect(await untilCard(['INV-ODD', 'Paid'])).not.toContain('Needs a decision');
  });

  it('books what came before there was a ledger', async () => {
    const { actor } = await find('INV-PAID');
    // Links with money are told to the ledger as what is new.
    clock.advance(1_000);
    await app.services.runner.catchUp();
    const report = await app.services.makeReport(actor, {
      from: new Date('2026-11-01T00:00:00.000Z'),
      until: new Date('2026-12-01T00:00:00.000Z'),
    });
    expect(JSON.stringify(report)).toContain('14997');
  });

  it('lets the customer go on paying at the checkout that was begun', async () => {
    const { link } = await find('INV-WAY');
    const { checkoutUrl } = await app.services.startPayment(link.slug);
    expect(link.attempts).toMatchObject([{ status: 'started', checkoutUrl }]);
    await pressButton(new URL(new URL(checkoutUrl).pathname, app.publicUrl).href, /^Pay 49/);
    expect(await untilCard(['INV-WAY', 'Paid'])).toContain('School fees');
  });
});
