import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createMovableClock } from '@paylink/playground/clock';
import type { App } from '../../src/wiring/app.js';
import { type AppBench, changePort, makeAppLink, SAM, startAppBench } from '../support/app-bench.js';
import { createDeferred } from '../support/deferred.js';
import { startTestStore, type TestStore } from '../support/test-store.js';

const MESSAGES = 50;
const HOUR_MS = 3_600_000;

describe('what all Paylinks on one store share', () => {
  let store: TestStore;
  let bench: AppBench;
  beforeEach(async () => {
    store = await startTestStore();
    bench = await startAppBench(store);
  });
  afterEach(async () => {
    await bench.stop();
    await store.stop();
  });

  it('uses settings that were changed on another instance with the very next link', async () => {
    const [one, other] = [await bench.start(), await bench.start()];
    const remindersOf = async (app: App, reference: string) => {
      const draft = { channels: ['email'], sendTiming: { kind: 'now' } } as const;
      return (await makeAppLink(app, reference, { draft })).link.reminders;
    };
    expect(await remindersOf(other, 'INV-1')).toBe('off');
    const { actor, merchant } = await one.services.identifyMember(SAM);
    await one.services.changeSettings(actor, { ...merchant.settings, reminders: 'usual' }, 'slack');
    expect(await remindersOf(other, 'INV-2')).toBe('usual');
    await other.services.changeSettings(actor, { ...merchant.settings, reminders: 'off' }, 'slack');
    expect(await remindersOf(one, 'INV-3')).toBe('off');
  });

  it('leaves messages to the instance that is sending them, however long that takes', async () => {
    const clock = createMovableClock();
    const [allBegun, released] = [createDeferred(), createDeferred()];
    const sent: string[] = [];
    const sendsAs = (instance: string) =>
      changePort('notifier', ({ send }) => ({
        async send(notice) {
          sent.push(`${instance} ${notice.delivery.linkId}`);
          if (sent.length === MESSAGES) allBegun.resolve();
          await released.promise;
          return send(notice);
        },
      }));
    const one = await bench.start({ clock, around: sendsAs('one') });
    const at = new Date(clock.now().getTime() + HOUR_MS);
    for (let i = 1; i <= MESSAGES; i += 1) {
      await makeAppLink(one, `INV-${i}`, {
        person: { ...SAM, userId: `U${i}` },
        cardPlace: null,
        draft: { channels: ['email'], sendTiming: { kind: 'at', at } },
      });
    }
    await one.services.runner.catchUp();
    clock.advance(HOUR_MS);
    await allBegun.promise;
    const other = await bench.start({ clock, around: sendsAs('other') });
    clock.advance(HOUR_MS);
    await other.services.runner.catchUp();
    released.resolve();
    await one.services.runner.catchUp();
    await other.services.runner.catchUp();
    expect(sent).toHaveLength(MESSAGES);
    expect(new Set(sent).size).toBe(MESSAGES);
    expect(sent.filter((by) => by.startsWith('other'))).toEqual([]);
    expect((await other.services.runner.measure()).get('deliver')).toMatchObject({ depth: 0 });
  }, 300_000);

  it('makes twenty links of eighty that one person asks for at once through Slack', async () => {
    const app = await bench.start();
    const nobody = await startDeafServer();
    const sam = bench.platform.as(SAM.userId);
    for (let i = 1; i <= 80; i += 1) {
      bench.platform.setRequestUrl(`${app.publicUrl}/slack/events`);
      await sam.types('#general', `/paylink ${i} usd`);
      await sam.waits(({ modal, reads }) => {
        const review = modal();
        return review !== undefined && reads(review).includes('Create link') ? review : undefined;
      });
      bench.platform.setRequestUrl(nobody.url);
      await sam.submits();
    }
    const presses = bench.platform.sentRequests().filter(({ kind }) => kind === 'view_submission');
    expect(presses).toHaveLength(80);
    bench.platform.setRequestUrl(`${app.publicUrl}/slack/events`);
    await Promise.all(presses.map((press) => bench.platform.resend(press)));
    await app.services.runner.catchUp();
    const { actor } = await app.services.identifyMember(SAM);
    const list = await app.services.listLinks({ actor, mine: true, states: null, words: null, page: 1 });
    expect(list.total).toBe(20);
    await nobody.stop();
  }, 300_000);

  it('acts once on the same signed command, also after a restart', async () => {
    const before = await bench.start();
    const sam = bench.platform.as(SAM.userId);
    await sam.types('#sales', '/paylink help');
    const [command] = bench.platform.sentRequests();
    if (command === undefined) throw new Error('nothing was sent');
    const helps = () => sam.messages('#sales').filter((message) => sam.reads(message).includes('/paylink'));
    await sam.waits(() => helps()[0]);
    await before.stop(1_000);
    const after = await bench.start();
    expect(await bench.platform.resend(command)).toMatchObject({ status: 200 });
    // It waits for what it has acknowledged.
    await after.stop(5_000);
    expect(helps()).toHaveLength(1);
  });
});

/** Acknowledges whatever comes and does nothing with it. */
async function startDeafServer() {
  const server = createServer((_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
