import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { createConnection } from 'mongoose';
import type { App } from '../../../src/wiring/app.js';
import { type AppBench, SAM, startAppBench } from '../../support/app-bench.js';
import { withDatabase } from '../../support/test-store.js';
import { createSlackApi } from '../../unit/adapters/slack/sending/slack-api.js';
import { type EarlierFolder, openEarlierFolder } from './earlier-folder.js';

/** Written by the release before merchants were reviewed: an owner, a manager, and a link of somebody in sales. */
const FIXTURE = 'store-before-review.mdb.gz';
const OPENED_AT = new Date('2026-11-28T09:00:00.000Z');
const MAI = { ...SAM, userId: 'U0MAI', displayName: 'Mai Tran', standing: 'colleague' } as const;
const JO = { ...SAM, userId: 'U0JO', displayName: 'Jo Park', standing: 'colleague' } as const;

describe('a folder of before merchants were reviewed, opened by this release', () => {
  let folder: EarlierFolder;
  let bench: AppBench;
  let app: App;
  let served: Promise<EmbeddedStore>;

  beforeEach(async () => {
    folder = await openEarlierFolder(FIXTURE);
    const clock = folder.clockFrom(OPENED_AT);
    bench = await startAppBench({}, clock);
    const { fetch: slackFetch } = createSlackApi();
    const env = { DATA_DIR: folder.dir };
    served = folder.serve();
    app = await bench.start({ clock, embeddedStore: served, env, slackFetch });
  });
  afterEach(async () => {
    await bench.stop();
    await folder.remove();
  });

  const identify = (person: Parameters<App['services']['identifyMember']>[0]) =>
    app.services.identifyMember(person);

  it('keeps who owns, who manages, and whose links are whose', async () => {
    const roles = await Promise.all([SAM, JO, MAI].map(async (one) => (await identify(one)).actor.role));
    expect(roles).toEqual(['owner', 'manager', 'sales']);
    const { actor, member } = await identify(MAI);
    const link = await app.services.getLinkStatus(actor, { reference: 'INV-OPEN' });
    expect(link).toMatchObject({ state: 'open', ownerId: member.id, mode: 'test' });
    const page = await fetch(`${app.publicUrl}/p/${link.slug}`);
    expect([page.status, (await page.text()).includes('at the moment')]).toEqual([200, false]);
  });

  it('has a review that nobody began, and refuses real money until there is one', async () => {
    const { actor, merchant } = await identify(SAM);
    expect(merchant).toMatchObject({ mode: 'test', country: null });
    const view = await app.services.getKyc(actor);
    expect(view).toMatchObject({ kyc: { state: 'none', revision: 0 } });
    expect(view.live.refusal).toMatchObject({ reason: 'not_submitted' });
    await expect(app.services.changeMode(actor, 'live', 'slack')).rejects.toMatchObject({
      ...{ code: 'live_mode_refused', details: { reason: 'not_submitted' } },
    });
  });

  it('is looked through for what is to end of reviews: nothing yet, and when there may be', async () => {
    await app.services.runner.catchUp();
    const { uri } = await served;
    const connection = await createConnection(withDatabase(uri, 'paylink')).asPromise();
    const rows = await connection.collection('merchant_upkeep').find().toArray();
    await connection.close();
    expect(rows).toMatchObject([{ keptSince: expect.any(Date) }]);
    // Nobody was reviewed before it was opened.
    expect(rows[0]?.['keptSince'].getTime()).toBeGreaterThanOrEqual(OPENED_AT.getTime());
    expect(rows[0]).not.toHaveProperty('erasedAt');
  });

  it('passes links on from whoever goes, who sees none of them any more', async () => {
    const { actor } = await identify(SAM);
    const { actor: mai, member } = await identify(MAI);
    await app.services.removeMember(actor, { memberId: member.id, place: 'slack' });
    await app.services.runner.catchUp();
    const link = await app.services.getLinkStatus(actor, { reference: 'INV-OPEN' });
    expect(link.ownerId).toBe(actor.memberId);
    await expect(app.services.getLinkStatus(mai, { reference: 'INV-OPEN' })).rejects.toMatchObject({
      code: 'link_not_found',
    });
  });
});
