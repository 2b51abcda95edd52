import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { createMovableClock } from '@paylink/playground/clock';
import type { App } from '../../../src/wiring/app.js';
import { type AppBench, changePort, SAM, startAppBench } from '../../support/app-bench.js';
import { describeMigration } from './describe-migration.js';
import { type EarlierFolder, openEarlierFolder } from './earlier-folder.js';

/** Minutes after the first release wrote the folder. */
const OPENED_AT = new Date('2026-11-26T17:00:00.000Z');
const SLACK_IS_AWAY = { SLACK_API_URL: 'http://127.0.0.1:9' };
const UNDER_WAY = 'sbx_M3FI18MIPLYRzHnYxcDYVw';
const MAI = { ...SAM, userId: 'U0MAI', displayName: 'Mai' };

let folder: EarlierFolder;
let clock: ReturnType<typeof createMovableClock>;
beforeEach(async () => {
  folder = await openEarlierFolder('store-0.1.0.mdb.gz');
  clock = folder.clockFrom(OPENED_AT);
});
afterEach(() => folder.remove());

describe('a folder of the first release, opened by this one', () => {
  let bench: AppBench;
  /** What the provider was asked about. */
  let asked: string[];
  beforeEach(async () => {
    asked = [];
    bench = await startAppBench({}, clock);
  });
  afterEach(() => bench.stop());

  const open = (env: Readonly<Record<string, string>> = SLACK_IS_AWAY) =>
    bench.start({
      clock,
      embeddedStore: folder.serve(),
      env: { DATA_DIR: folder.dir, ...env },
      around: noteQuestions,
    });

  const noteQuestions = changePort('gateway', ({ fetchAttempt }) => ({
    fetchAttempt(providerRef) {
      asked.push(providerRef);
      return fetchAttempt(providerRef);
    },
  }));

  /** Lets time pass, and works what falls due by then. */
  async function moveTo(app: App, at: string): Promise<void> {
    clock.advance(new Date(at).getTime() - clock.now().getTime());
    await app.services.runner.catchUp();
  }

  async function historyOf({ services }: App, reference: string) {
    const { actor } = await services.identifyMember(MAI);
    const { history } = await services.getLinkStatus(actor, { reference });
    return history.map(({ type, source }) => `${type} by ${source}`);
  }

  it('has every link, and finds it by words', async () => {
    const { services } = await open();
    const { actor } = await services.identifyMember(MAI);
    const find = async (words: string) => {
      const list = await services.listLinks({ actor, words, mine: false, states: null, page: 1 });
      return list.links.map(({ reference }) => reference);
    };
    const all = ['INV-5', 'INV-4', 'INV-3', 'INV-2', 'INV-1'];
    expect(await find('school fees')).toEqual(all);
    expect(await find('ann@example.com')).toEqual(all);
    expect(await find('inv-3')).toEqual(['INV-3']);
  });

  it('shows what waited for Slack, and tells what nobody had heard, once Slack is there', async () => {
    await open({});
    await bench.waitForCard('#sales', ['INV-1', 'Cancelled']);
    for (const reference of ['INV-2', 'INV-3', 'INV-4', 'INV-5']) {
      await bench.waitForCard('#sales', [reference, 'Open']);
      expect(bench.cards('#sales', reference)).toHaveLength(1);
    }
    const lines = await bench.platform.as(SAM.userId).waits(({ messages }) => {
      const replies = messages('#sales').filter(({ threadTs }) => threadTs !== undefined);
      return replies.length === 2 ? replies.map(({ text }) => text) : undefined;
    }, 300_000);
    expect(lines.toSorted()).toEqual([
      expect.stringContaining('Email did not leave this machine'),
      expect.stringContaining('Cancelled by Mai'),
    ]);
  });

  it('sends what was promised and ends what expires, each at its time', async () => {
    const app = await open();
    await moveTo(app, '2026-11-26T17:00:10.000Z');
    expect(await historyOf(app, 'INV-5')).toEqual(['link.created by person', 'delivery.sent by clock']);
    await moveTo(app, '2026-12-01T08:59:50.000Z');
    expect(await historyOf(app, 'INV-3')).toEqual(['link.created by person']);
    await moveTo(app, '2026-12-01T09:00:00.000Z');
    expect(await historyOf(app, 'INV-3')).toEqual([
      'link.created by person',
      'delivery.sent by clock',
      'delivery.sent by clock',
    ]);
    await moveTo(app, '2026-12-10T09:59:50.000Z');
    expect(await historyOf(app, 'INV-2')).toEqual(['link.created by person']);
    await moveTo(app, '2026-12-10T10:00:00.000Z');
    expect(await historyOf(app, 'INV-2')).toEqual(['link.created by person', 'link.expired by clock']);
  });

  it.each([
    ['the next day', '2026-11-27T17:00:00.000Z'],
    ['months later', '2027-03-01T10:00:00.000Z'],
  ])('asks about the payment that was under way, opened %s', async (_when, at) => {
    clock.advance(new Date(at).getTime() - clock.now().getTime());
    const app = await open();
    await app.services.runner.catchUp();
    expect(asked).toEqual([UNDER_WAY]);
  });
});

describeMigration('a folder of the first release', 'store-0.1.0.mdb.gz', 12);
