import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Link } from '../../src/domain/link/link.js';
import { createFakeChatSender } from '../support/fake-chat-sender.js';
import { buildSucceeded } from '../support/fake-gateway-books.js';
import {
  createInstallWorld,
  type InstallBench,
  type InstallWorld,
  startInstallBench,
} from './install-bench.js';

const T1 = { team: 'T1' } as const;
const GONE = { type: 'app_uninstalled' };
const BOT_REVOKED = { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } };

let world: InstallWorld;
let bench: InstallBench;
const kept = () => [...world.installations.kept.keys()];
const findMerchant = () => world.store.merchants.findByWorkspace('slack', 'T1');
const isLost = async () => (await findMerchant())?.workspaces[0]?.lostAt !== undefined;

beforeEach(async () => {
  world = createInstallWorld();
  bench = await startInstallBench(world);
  await bench.install(world.slack.grant(T1));
  await bench.command('help', T1);
});
afterEach(() => bench.stop());

const send = (event: object, at?: Date) =>
  bench.event(event, { team_id: 'T1', ...(at === undefined ? {} : { at }) });

describe('removing the app', () => {
  it.each([
    ['app_uninstalled alone', [GONE]],
    ['tokens_revoked alone', [BOT_REVOKED]],
    ['the one and then the other', [GONE, BOT_REVOKED]],
    ['the other way round', [BOT_REVOKED, GONE]],
    ['each of them twice', [GONE, GONE, BOT_REVOKED, BOT_REVOKED]],
  ])('forgets the installation and loses the workspace by %s', async (_, events) => {
    for (const event of events) expect(await send(event)).toBe(200);
    expect(kept()).toEqual([]);
    expect(await isLost()).toBe(true);
    await expect(bench.connection.clientFor('T1')).rejects.toThrow('not installed');
  });

  it('changes nothing when only the token of a person is revoked', async () => {
    await send({ type: 'tokens_revoked', tokens: { oauth: ['U0SAM'] } });
    expect(kept()).toEqual(['T1']);
    expect(await isLost()).toBe(false);
  });

  it('changes nothing when it is told after the app was installed again', async () => {
    const uninstalledAt = world.store.clock.now();
    world.store.clock.advance(60_000);
    await bench.install(world.slack.grant(T1));
    await send(BOT_REVOKED, uninstalledAt);
    await send(GONE, uninstalledAt);
    expect(kept()).toEqual(['T1']);
    expect(await isLost()).toBe(false);
    expect(await bench.command('help', T1)).toBe(200);
  });

  it('takes the second in which it was installed as it comes', async () => {
    world.store.clock.advance(700);
    await bench.install(world.slack.grant(T1));
    await send(GONE);
    expect(kept()).toEqual([]);
  });

  it('finds the workspace when it is installed again while that is worked', async () => {
    const find = world.installations.find;
    let looked = 0;
    await bench.stop();
    bench = await startInstallBench(world, {
      installations: {
        ...world.installations,
        find: async (key) => {
          looked += 1;
          if (looked === 2)
            await world.installations.save('T1', '{"user":{"id":"U1"}}', world.store.clock.now());
          return find(key);
        },
      },
    });
    await send(GONE);
    expect(kept()).toEqual(['T1']);
    expect(await isLost()).toBe(false);
  });
});

describe('a token that Slack takes no more, of which no event told', () => {
  it('loses the workspace with the first call that is refused', async () => {
    world.slack.answer('users.info', () => ({ ok: false, error: 'token_revoked' }));
    world.store.clock.advance(10_000);
    await bench.command('list', T1);
    expect(await isLost()).toBe(true);
  });

  it('changes nothing when it is that of a former installation', async () => {
    const former = await bench.connection.clientFor('T1');
    await bench.install(world.slack.grant(T1));
    world.slack.answer('chat.postMessage', () => ({ ok: false, error: 'token_revoked' }));
    await expect(former.chat.postMessage({ channel: 'C1', text: 'Paid' })).rejects.toThrow('token_revoked');
    await bench.app.whenIdle();
    expect(await isLost()).toBe(false);
  });
});

describe('installing the app again', () => {
  it('finds the merchant, its people and its settings', async () => {
    const before = await findMerchant();
    const olivia = await world.store.merchants.findMemberByAccount(before?.id ?? '', 'slack', 'U0OLIVIA');
    await send(GONE);
    world.store.clock.advance(29 * 24 * 3_600_000);
    await bench.install(world.slack.grant(T1));
    expect(await findMerchant()).toEqual(before);
    await bench.command('help', T1);
    const again = await world.store.merchants.findMemberByAccount(before?.id ?? '', 'slack', 'U0OLIVIA');
    expect(again?.id).toBe(olivia?.id);
  });
});

describe('links of a workspace that is lost', () => {
  it('go on, and their news goes to the owner in another chat, who is told why', async () => {
    const { telegram, link } = await startWithTelegram();
    await send(GONE);
    await pay(link);
    expect(telegram.shown.map(({ message }) => message.content.kind)).toEqual(['chat_note', 'owner_note']);
  });

  it('are told of to nobody by an event that is older than the installation', async () => {
    const { telegram } = await startWithTelegram();
    const before = world.store.clock.now();
    world.store.clock.advance(60_000);
    await bench.install(world.slack.grant(T1));
    await send(GONE, before);
    await bench.runJobs();
    expect(telegram.shown.map(({ message }) => message.content.kind)).toEqual([]);
  });

  it('show in their cards what happened meanwhile once the app is installed again', async () => {
    const link = await makeLink();
    await bench.runJobs();
    await send(GONE);
    world.slack.answer('chat.update', () => ({ ok: false, error: 'account_inactive' }));
    await pay(link);
    expect(world.slack.count('chat.update')).toBe(0);
    world.slack.answer('chat.update', null);
    await bench.install(world.slack.grant(T1));
    await bench.runJobs();
    const edits = world.slack.calls.filter(({ method }) => method === 'chat.update');
    expect(edits.at(-1)?.args).toMatchObject({ channel: 'C0SALES' });
    expect(edits.at(-1)?.args['text']).toContain('Paid');
  });
});

/** Olivia, who has a link, is in Telegram too. */
async function startWithTelegram() {
  const telegram = createFakeChatSender('telegram');
  await bench.stop();
  bench = await startInstallBench(world, { senders: [telegram] });
  const link = await makeLink();
  const seven = { platform: 'telegram', workspaceId: '7', userId: '7' } as const;
  await world.store.merchants.addWorkspace(link.merchantId, { platform: 'telegram', workspaceId: '7' });
  await world.store.merchants.addAccount(link.merchantId, link.ownerId, seven);
  await bench.runJobs();
  return { telegram, link };
}

/** Olivia's, with its card in #sales. */
async function makeLink(): Promise<Link> {
  const { actor } = await bench.services.identifyMember({
    ...{ platform: 'slack', workspaceId: 'T1', userId: 'U0OLIVIA', standing: 'may_own' },
    ...{ workspaceName: 'Team T1', workspaceHandle: 't1', displayName: 'Olivia Tran' },
    ...{ timeZone: 'Asia/Bangkok', language: 'en' },
  });
  const { link } = await bench.services.createLink({
    ...{ actor, requestKey: 'one', reviewedAt: null },
    cardPlace: { platform: 'slack', workspaceId: 'T1', channelId: 'C0SALES' },
    draft: {
      ...{ amount: { minor: 4_999, currency: 'USD' }, description: 'School fees', reference: 'INV-42' },
      ...{ customer: { name: 'Ann Lee', email: 'ann@example.com', phone: null }, notes: [], channels: [] },
      ...{ sendTiming: { kind: 'no' }, expiresAt: null, language: null, reminders: null, reissueOf: null },
    },
  });
  return link;
}

async function pay({ slug }: Link): Promise<void> {
  const { services } = bench;
  await services.startPayment(slug);
  const [providerRef = ''] = world.store.gateway.ledger().keys();
  world.store.gateway.report(providerRef, buildSucceeded({ minor: 4_999, currency: 'USD' }));
  await expect(services.startPayment(slug)).rejects.toMatchObject({ code: 'link_already_paid' });
  world.store.clock.advance(2_000);
  await bench.runJobs();
}
