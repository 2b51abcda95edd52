import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiCaller } from '../../../src/domain/api/api-caller.js';
import type { App } from '../../../src/wiring/app.js';
import { type AppBench, makeAppLink, SAM, startAppBench } from '../../support/app-bench.js';
import { createSlackApi } from '../../unit/adapters/slack/sending/slack-api.js';
import { type EarlierFolder, openEarlierFolder } from './earlier-folder.js';

/** Written by the release before there was an API: an open link, one that was paid, and one of which a part went back. */
const FIXTURE = 'store-before-api.mdb.gz';
const OPENED_AT = new Date('2026-11-28T09:00:00.000Z');

describe('a folder of before there was an API, opened by this release', () => {
  let folder: EarlierFolder;
  let bench: AppBench;
  let app: App;

  beforeEach(async () => {
    folder = await openEarlierFolder(FIXTURE);
    const clock = folder.clockFrom(OPENED_AT);
    bench = await startAppBench({}, clock);
    const { fetch: slackFetch } = createSlackApi();
    app = await bench.start({
      clock,
      embeddedStore: folder.serve(),
      env: { DATA_DIR: folder.dir },
      slackFetch,
    });
  });
  afterEach(async () => {
    await bench.stop();
    await folder.remove();
  });

  async function toCaller(): Promise<ApiCaller> {
    const { actor } = await app.services.identifyMember(SAM);
    const key = { keyId: 'key_1', keyName: 'Shop', keyMadeBy: actor.memberId };
    return { actor, ...key, mode: 'test', scopes: ['links:read'], version: '2026-11-27' };
  }

  it('lists its links, its payments and its refund for programs', async () => {
    const { api } = app.services;
    const caller = await toCaller();
    const links = await api.listLinks(caller, {}, { limit: 10 });
    expect(links.map(({ reference }) => reference)).toEqual(['INV-BACK', 'INV-PAID', 'INV-OPEN']);
    const payments = await api.listPayments(caller, {}, { limit: 10 });
    expect(payments.map(({ link, payment }) => [link?.reference, payment?.captured.minor])).toEqual([
      ['INV-BACK', 4_999],
      ['INV-PAID', 4_999],
    ]);
    const refunds = await api.listRefunds(caller, {}, { limit: 10 });
    expect(refunds.map(({ link, refund }) => [link?.reference, refund?.status])).toEqual([
      ['INV-BACK', 'succeeded'],
    ]);
  });

  it('tells programs of what happens from now on, and of nothing that was over', async () => {
    const { api, runner, cancelLink } = app.services;
    const caller = await toCaller();
    await runner.catchUp();
    expect(await api.listEvents(caller, {}, { limit: 10 })).toEqual([]);
    await makeAppLink(app, 'INV-NEW');
    await cancelLink(caller.actor, { reference: 'INV-OPEN' });
    await runner.catchUp();
    const events = await api.listEvents(caller, {}, { limit: 10 });
    expect(events.map(({ type, sequence }) => [type, sequence]).toSorted()).toEqual([
      ['link.cancelled', expect.any(Number)],
      ['link.created', 1],
    ]);
  });
});
