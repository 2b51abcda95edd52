import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MovableClock } from '@paylink/playground/clock';
import { INITIAL_SENDING } from '../../../src/domain/merchant/sending-settings.js';
import type { App } from '../../../src/wiring/app.js';
import { type AppBench, SAM, startAppBench } from '../../support/app-bench.js';
import { createSlackApi } from '../../unit/adapters/slack/sending/slack-api.js';
import { pressButton } from '../payments/press-button.js';
import { describeMigration } from './describe-migration.js';
import { type EarlierFolder, openEarlierFolder } from './earlier-folder.js';

/** Written when a merchant had one workspace, a member one account and a link one card. */
const FIXTURE = 'store-one-of-each.mdb.gz';
const OPENED_AT = new Date('2026-11-26T18:05:00.000Z');
const OLIVIA = {
  ...SAM,
  userId: 'U0OLIVIA',
  displayName: 'Olivia Park',
  timeZone: 'America/New_York',
} as const;

/** Where each card was posted then. */
const POSTED = {
  'INV-1': { channel: 'C0SALES', ts: '1795716001.601000' },
  'INV-4': { channel: 'C0SALES', ts: '1795716005.834000' },
  'INV-6': { channel: 'C0SALES', ts: '1795716007.920000' },
} as const;

describe('a folder of when there was one of each, opened by this release', () => {
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

  const calls = (method: string, reference: string) =>
    slack.calls
      .filter((call) => call.method === method && String(call.args['text']).includes(reference))
      .map(({ args }) => args);

  /** Lets time pass until Slack was told so. */
  async function untilTold(method: string, words: readonly string[]) {
    const isTold = () =>
      slack.calls.find(
        (call) => call.method === method && words.every((word) => String(call.args['text']).includes(word)),
      );
    for (let seconds = 0; seconds < 60 && isTold() === undefined; seconds += 1) {
      clock.advance(1_000);
      await app.services.runner.catchUp();
    }
    return isTold()?.args;
  }

  async function find(reference: string) {
    const { actor } = await app.services.identifyMember(SAM);
    return { actor, link: await app.services.getLinkStatus(actor, { reference }) };
  }

  it('knows of nobody what they read: all goes on in English', async () => {
    const { merchant, member } = await app.services.identifyMember({ ...OLIVIA, language: null });
    expect([merchant.settings.language, member.language]).toEqual(['en', null]);
    expect((await find('INV-1')).link.language).toBeNull();
  });

  it('has every link, its people and what was set', async () => {
    const { actor, member, merchant } = await app.services.identifyMember(OLIVIA);
    expect(member).toMatchObject({ role: 'owner', accounts: [{ platform: 'slack', userId: 'U0OLIVIA' }] });
    expect(merchant.workspaces).toEqual([{ platform: 'slack', workspaceId: 'T0LOTUS' }]);
    expect(merchant.settings).toEqual({
      refunds: { approvalAbove: [], surplus: 'ask' },
      sending: INITIAL_SENDING,
      paidChannel: { platform: 'slack', channelId: 'C0PAYMENTS' },
      currencies: ['THB', 'USD'],
      timeZone: 'Asia/Bangkok',
      defaultExpiry: { kind: 'after', hours: 72 },
      reminders: 'usual',
      language: 'en',
      watching: [],
    });
    const managers = await app.services.listManagers(actor);
    expect(managers.map(({ accounts }) => accounts)).toEqual([[{ platform: 'slack', userId: 'U0MAYA' }]]);
    const list = await app.services.listLinks({ actor, words: 'inv', mine: false, states: null, page: 1 });
    const references = list.links.map(({ reference }) => reference);
    expect(references).toEqual(
      expect.arrayContaining(['INV-7', 'INV-1', 'INV-2', 'INV-3', 'INV-4', 'INV-5', 'INV-6']),
    );
  });

  it('records the payment whose news waited, and edits the card that was posted', async () => {
    expect(await untilTold('chat.update', ['INV-6', 'Paid'])).toMatchObject(POSTED['INV-6']);
    expect((await find('INV-6')).link.state).toBe('paid');
    const posts = calls('chat.postMessage', 'INV-6');
    expect(posts.map(({ channel }) => channel).sort()).toEqual(['C0PAYMENTS', 'U0SAM']);
  });

  it('makes the link that was asked for, and tells who asked', async () => {
    const card = await untilTold('chat.postMessage', ['INV-8', 'made by Sam Rivera']);
    expect(card).toMatchObject({ channel: 'C0SALES' });
    const told = calls('chat.postMessage', 'INV-8').map(({ channel }) => channel);
    expect(told).toContain('U0SAM');
  });

  it('cancels an open link, in the card that was posted', async () => {
    const { actor, link } = await find('INV-1');
    await app.services.cancelLink(actor, { linkId: link.id });
    expect(await untilTold('chat.update', ['INV-1', 'Cancelled'])).toMatchObject(POSTED['INV-1']);
    expect(calls('chat.postMessage', 'INV-1')).toEqual([]);
  });

  it('lets the customer go on paying at the checkout that was begun', async () => {
    const { link } = await find('INV-4');
    const { checkoutUrl } = await app.services.startPayment(link.slug);
    expect(link.attempts).toMatchObject([{ status: 'started', checkoutUrl }]);
    await pressButton(new URL(new URL(checkoutUrl).pathname, app.publicUrl).href, /^Pay/);
    expect(await untilTold('chat.update', ['INV-4', 'Paid'])).toMatchObject(POSTED['INV-4']);
  });

  it('goes on with the card in direct messages', async () => {
    const { actor, link } = await find('INV-7');
    expect(link.cardPlaces).toEqual([{ key: `card:${link.id}`, place: null }]);
    await app.services.cancelLink(actor, { linkId: link.id });
    const edited = await untilTold('chat.update', ['INV-7', 'Cancelled']);
    expect(edited).toMatchObject({ ts: '1795716001.437000' });
    expect(calls('chat.postMessage', 'INV-7')).toEqual([]);
  });

  it('sends at its time what was promised, and posts nothing of what was told before', async () => {
    clock.advance(Date.parse('2026-12-01T09:00:00.000Z') - clock.now().getTime());
    await app.services.runner.catchUp();
    expect((await find('INV-5')).link.history.map(({ type }) => type)).toEqual([
      'link.created',
      'delivery.sent',
    ]);
    for (const told of ['INV-2', 'INV-3']) expect(calls('chat.postMessage', told)).toEqual([]);
  });
});

describeMigration('a folder of when there was one of each', FIXTURE, 10);
