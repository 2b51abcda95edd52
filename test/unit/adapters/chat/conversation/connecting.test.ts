import { describe, expect, it } from '@jest/globals';
import type { PageReply } from '../../../../../src/adapters/chat/conversation/model/reply.js';
import { readLine } from '../../../../../src/adapters/chat/conversation/read-line.js';
import type { Role } from '../../../../../src/domain/merchant/member.js';
import {
  type ConversationBench,
  createConversationBench,
  labelsOf,
  SALES_GROUP,
} from './conversation-bench.js';

const SLACK = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const PAYLINK_BOT = { telegramBot: () => 'paylink_bot' };
const ON = { kind: 'watch' } as const;

/** Lotus is in Slack, too. */
async function createBench(workspace: typeof SLACK | undefined, on = {}): Promise<ConversationBench> {
  const bench = createConversationBench(workspace, on);
  await bench.store.merchants.addWorkspace('mer_lotus', SLACK);
  const merchant = await bench.store.merchants.findById('mer_lotus');
  for (const role of ['owner', 'manager', 'sales', 'viewer'] as const) {
    await bench.store.merchants.addAccount(merchant?.id ?? '', `mem_${role}`, { ...SLACK, userId: role });
  }
  return bench;
}

async function ask(bench: ConversationBench, role: Role, intent: Parameters<typeof bench.ask>[1]) {
  const reply = await bench.ask(role, intent);
  if (!('parts' in reply)) throw new Error(`no page but ${reply.kind}`);
  return reply;
}

const copiesOf = ({ parts }: PageReply) => parts.flatMap((part) => (part.kind === 'copy' ? [part.text] : []));
const readStart = ({ parts }: PageReply) => JSON.stringify(parts);
const team = readLine('team telegram');

describe('"team telegram" in the other chat', () => {
  it('gives whoever asks a link and a code to be themselves in Telegram, once, for a day', async () => {
    const bench = await createBench(SLACK, PAYLINK_BOT);
    const page = await ask(bench, 'sales', team);
    const [link = '', code = ''] = copiesOf(page);
    expect(link).toMatch(/^https:\/\/t\.me\/paylink_bot\?start=j1_[\w-]+$/);
    expect(code).toBe(`/start ${link.split('=')[1]}`);
    expect(page.title).toBe('Connect Telegram');
    expect(page.words).toContain('Open this link in Telegram and press Start.');
    expect(page.words).toContain('Or write this to @paylink_bot:');
    expect(page.words).toContain('Works once, until Mon 23 Nov 2026, 17:00, Bangkok time. Give it to nobody');
    expect(page.words).toContain(link);
    expect(labelsOf(page)).toEqual([]);
    const account = { platform: 'telegram', workspaceId: '7', userId: '7' } as const;
    const joined = await bench.services.joinByCode({
      code: link.split('=')[1] ?? '',
      ...{ account, displayName: null, language: null },
    });
    expect(joined.actor.memberId).toBe('mem_sales');
  });

  it('lets the owner bring a colleague as well', async () => {
    const bench = await createBench(SLACK, PAYLINK_BOT);
    expect(labelsOf(await ask(bench, 'owner', team))).toEqual(['For a colleague']);
    const page = await ask(bench, 'owner', { kind: 'invite', as: 'sales' });
    expect(page.words).toContain('Send this link to your colleague.');
    expect(labelsOf(page)).toEqual([]);
    const refused = bench.ask('manager', { kind: 'invite', as: 'sales' });
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('gives the code alone while nobody knows what the bot is called', async () => {
    const bench = await createBench(SLACK, { telegramBot: () => null });
    const page = await ask(bench, 'sales', team);
    expect(copiesOf(page)).toEqual([expect.stringMatching(/^\/start j1_/)]);
    expect(page.words).toContain('Write this to the bot in Telegram:');
  });

  it('says so where Telegram is off, and keeps no code', async () => {
    const page = await ask(await createBench(SLACK), 'owner', team);
    expect(page.kind).toBe('refusal');
    expect(page.words).toBe(
      "I can't connect Telegram: it is not switched on here. Whoever runs this Paylink can do that.",
    );
  });
});

describe('"team telegram" in Telegram', () => {
  it('brings a colleague of the owner, and tells others that they are there', async () => {
    const bench = await createBench(undefined, PAYLINK_BOT);
    expect((await ask(bench, 'owner', team)).words).toContain('Send this link to your colleague.');
    expect((await ask(bench, 'sales', team)).words).toBe('You are connected in Telegram already.');
  });
});

describe('the start', () => {
  it('says what this is, whose links are made and how, with ways on', async () => {
    const page = await ask(await createBench(undefined), 'owner', { kind: 'start' });
    expect(page.words).toContain('Payment links from this chat');
    expect(page.words).toContain('You make links for Lotus Valley School, and own it here.');
    expect(copiesOf(page)[0]).toMatch(/^\/paylink 49\.99 usd/);
    expect(labelsOf(page)).toEqual([
      ...['Sign up', 'New payment link', 'Links', 'Open the settings'],
      ...['Review for live links', 'Help', 'Tell me of all links here'],
    ]);
  });

  it('shows the latest links of who makes some, once they were told the rest', async () => {
    const bench = await createBench(undefined);
    const NONE = 'You have made no link yet.';
    expect(readStart(await ask(bench, 'sales', { kind: 'start' }))).toContain(NONE);
    expect(readStart(await ask(bench, 'viewer', { kind: 'start' }))).not.toContain(NONE);
    await bench.store.merchants.updateMember('mer_lotus', 'mem_sales', {
      ...{ displayName: 'Sam', language: null, timeZone: null },
    });
    expect(readStart(await ask(bench, 'sales', { kind: 'start' }))).not.toContain(NONE);
  });

  it('offers nobody what they may not do', async () => {
    const bench = await createBench(undefined);
    expect(labelsOf(await ask(bench, 'viewer', { kind: 'start' }))).toEqual([
      ...['Links', 'Help', 'Tell me of all links here'],
    ]);
    expect(labelsOf(await ask(bench, 'sales', { kind: 'start' }))).toEqual([
      ...['New payment link', 'Links', 'Help'],
    ]);
  });

  it('asks for the zone while nobody knows it, and takes a city that is pressed', async () => {
    const bench = await createBench(undefined);
    const { merchants } = bench.store;
    await merchants.updateMember('mer_lotus', 'mem_sales', {
      ...{ displayName: 'Sam', language: null, timeZone: null },
    });
    const page = await ask(bench, 'sales', { kind: 'start' });
    expect(page.words).toContain("Which city's time do you go by?");
    expect(labelsOf(page).slice(3)).toEqual([
      ...['Bangkok', 'Singapore', 'London', 'New York', 'Ho Chi Minh City', 'Seoul', 'Another city'],
    ]);
    const set = await ask(bench, 'sales', { kind: 'set_zone', zone: 'Europe/London' });
    expect(set.words).toBe('Your times are in London time from now on.');
    expect((await merchants.findMember('mer_lotus', 'mem_sales'))?.timeZone).toBe('Europe/London');
    expect(labelsOf(await ask(bench, 'sales', { kind: 'start' }))).not.toContain('London');
  });

  it('leaves the zone of an owner to the sign-up that asks for it, and asks for it once', async () => {
    const bench = await createBench(undefined);
    const { merchants } = bench.store;
    await merchants.updateMember('mer_lotus', 'mem_owner', {
      ...{ displayName: 'Jo', language: null, timeZone: null },
    });
    const page = await ask(bench, 'owner', { kind: 'start' });
    expect(labelsOf(page)).toContain('Sign up');
    expect(page.words).not.toContain("Which city's time do you go by?");
    const entries = {
      ...{ merchant_name: 'Mekong Tours', merchant_country: 'VN' },
      ...{ currencies: 'VND', time_zone: 'Asia/Ho_Chi_Minh' },
    };
    expect(await bench.ask('owner', { kind: 'sign_up', entries })).toMatchObject({ kind: 'signed_up' });
    expect((await merchants.findMember('mer_lotus', 'mem_owner'))?.timeZone).toBe('Asia/Ho_Chi_Minh');
    const after = await ask(bench, 'owner', { kind: 'start' });
    expect(after.words).not.toContain("Which city's time do you go by?");
  });

  /** Where nobody has said what time it is: of a merchant that began in Telegram. */
  async function createClockless() {
    const bench = await createBench(undefined);
    const { merchants } = bench.store;
    const merchant = await merchants.findById('mer_lotus');
    if (merchant === null) throw new Error('there is no merchant');
    await merchants.updateSettings('mer_lotus', { ...merchant.settings, timeZone: 'UTC' });
    await merchants.updateMember('mer_lotus', 'mem_owner', {
      ...{ displayName: 'Olga', language: null, timeZone: null },
    });
    return bench;
  }

  it.each([
    ['TH', 'Asia/Bangkok'],
    ['KR', 'Asia/Seoul'],
  ])('takes the one clock of %s where none was chosen', async (country, zone) => {
    const bench = await createClockless();
    const entries = { merchant_name: 'Mekong Tours', merchant_country: country, currencies: 'USD' };
    expect(await bench.ask('owner', { kind: 'sign_up', entries })).toMatchObject({ kind: 'signed_up' });
    expect((await bench.store.merchants.findById('mer_lotus'))?.settings.timeZone).toBe(zone);
  });

  it('asks for the clock of a country that has several, and takes none for the other', async () => {
    const bench = await createClockless();
    const entries = { merchant_name: 'Mekong Tours', merchant_country: 'US', currencies: 'USD' };
    expect(await bench.ask('owner', { kind: 'sign_up', entries })).toEqual({
      kind: 'problems',
      problems: { time_zone: 'Choose a zone from the list' },
    });
    expect(await bench.store.merchants.findById('mer_lotus')).toMatchObject({ country: null });
    const whole = { ...entries, time_zone: 'UTC' };
    expect(await bench.ask('owner', { kind: 'sign_up', entries: whole })).toMatchObject({
      kind: 'signed_up',
    });
  });

  it('shows whoever makes no links a line that they can use', async () => {
    const bench = await createBench(undefined);
    const lineOf = async (role: 'viewer' | 'sales') =>
      (await ask(bench, role, { kind: 'start' })).parts.find(({ kind }) => kind === 'copy');
    expect(await lineOf('viewer')).toMatchObject({ text: '/paylink find school fees' });
    expect(await lineOf('sales')).toMatchObject({ text: expect.stringContaining('/paylink 49.99 usd') });
  });

  it('takes a city that is typed, in the form and by itself, and says which it does not know', async () => {
    const bench = await createBench(undefined);
    const { merchants } = bench.store;
    const zoneOf = async () => (await merchants.findMember('mer_lotus', 'mem_sales'))?.timeZone;
    expect(await bench.ask('sales', { kind: 'ask_zone' })).toMatchObject({ kind: 'form', form: 'zone' });
    expect(await bench.ask('sales', { kind: 'save_zone', entries: { city: 'Atlantis' } })).toEqual({
      kind: 'problems',
      problems: { city: "I don't know this place. Write a large city near you, such as Bangkok" },
    });
    await ask(bench, 'sales', { kind: 'save_zone', entries: { city: 'da nang' } });
    expect(await zoneOf()).toBe('Asia/Ho_Chi_Minh');
    const talk = (text: string) => ({ kind: 'talk', text, from: 'line' }) as const;
    expect((await ask(bench, 'sales', talk('Seoul'))).kind).toBe('help');
    expect(await zoneOf()).toBe('Asia/Ho_Chi_Minh');
    await merchants.updateMember('mer_lotus', 'mem_sales', {
      ...{ displayName: 'Sam', language: null, timeZone: null },
    });
    const asked = await ask(bench, 'sales', talk('hello there'));
    expect(readStart(asked)).toContain("Which city's time do you go by?");
    expect((await ask(bench, 'sales', talk(' SEOUL '))).kind).toBe('zone_set');
    expect(await zoneOf()).toBe('Asia/Seoul');
  });
});

describe('following all links', () => {
  it('begins where it is pressed, and stops there', async () => {
    const bench = await createBench(undefined);
    const watching = async () => (await bench.store.merchants.findById('mer_lotus'))?.settings.watching;
    const on = await ask(bench, 'owner', ON);
    expect(on.words).toContain('A card of every new link');
    expect(await watching()).toEqual([SALES_GROUP]);
    expect(labelsOf(on)).toEqual(['Stop telling of all links']);
    expect(labelsOf(await ask(bench, 'owner', { kind: 'start' })).at(-1)).toBe('Stop telling of all links');
    const off = await ask(bench, 'owner', { kind: 'stop_watching', channelId: '-100200' });
    expect(labelsOf(off)).toEqual(['Tell me of all links here']);
    expect(await watching()).toEqual([]);
    await ask(bench, 'owner', { kind: 'stop_watching', channelId: '-100200' });
  });

  it('is nothing for those who do not see all links, and nothing outside a chat', async () => {
    const bench = await createBench(undefined);
    await expect(bench.ask('sales', ON)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await bench.ask('owner', ON, null)).toMatchObject({ kind: 'refusal' });
  });

  it('is stopped in the settings', async () => {
    const bench = await createBench(undefined);
    await bench.store.merchants.addWorkspace('mer_lotus', {
      ...{ platform: 'telegram', workspaceId: '-100200', name: 'Sales' },
    });
    await bench.services.watchPlace(
      { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_owner', role: 'owner' },
      { ...SALES_GROUP, workspaceId: '-100200' },
      { on: true, by: 'slack' },
    );
    const form = await bench.ask('owner', { kind: 'open_settings' });
    expect(form).toMatchObject({
      fields: expect.arrayContaining([
        expect.objectContaining({
          ...{ kind: 'toggles', label: 'Followed in', chosen: ['-100200'] },
          options: [{ value: '-100200', label: 'Telegram: Sales' }],
        }),
      ]),
    });
    await ask(bench, 'owner', { kind: 'save_settings', entries: { watching: ['-100200'] } });
    const watching = async () => (await bench.store.merchants.findById('mer_lotus'))?.settings.watching;
    expect(await watching()).toHaveLength(1);
    await ask(bench, 'owner', { kind: 'save_settings', entries: { watching: [] } });
    expect(await watching()).toEqual([]);
  });
});
