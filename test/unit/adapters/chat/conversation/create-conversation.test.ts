import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Intent } from '../../../../../src/adapters/chat/conversation/model/intent.js';
import type { PageReply } from '../../../../../src/adapters/chat/conversation/model/reply.js';
import { readLine } from '../../../../../src/adapters/chat/conversation/read-line.js';
import type { ChatPlace } from '../../../../../src/domain/chat/chat-place.js';
import type { Role } from '../../../../../src/domain/merchant/member.js';
import {
  type ConversationBench,
  createConversationBench,
  labelsOf,
  SALES_GROUP,
} from './conversation-bench.js';

const WAITS_AT = { platform: 'telegram', handle: {} } as const;

let bench: ConversationBench;
beforeEach(() => {
  bench = createConversationBench();
});

async function askPage(role: Role, intent: Intent): Promise<PageReply> {
  const reply = await bench.ask(role, intent);
  if (!('parts' in reply)) throw new Error(`no page but ${reply.kind}`);
  return reply;
}

async function review(role: Role, line: string): Promise<string> {
  const reply = await bench.ask(role, readLine(line));
  if (reply.kind !== 'review') throw new Error(`no review but ${reply.kind}`);
  return reply.draftId;
}

/** What is said beside what the teller tells. */
async function confirm(role: Role, draftId: string) {
  const making = await bench.ask(role, { kind: 'confirm', draftId, waitsAt: WAITS_AT });
  if (making.kind !== 'making') throw new Error(`not being made but ${making.kind}`);
  return bench.conversation.finish(making);
}

async function makeLink(role: Role, line: string): Promise<string> {
  expect(await confirm(role, await review(role, line))).toBeNull();
  const news = bench.told.at(-1);
  if (news?.outcome.kind !== 'created') throw new Error('no link was made');
  return news.outcome.link.id;
}

describe('a link in one line', () => {
  it('is made in a chat that is not Slack, with its card where it was begun', async () => {
    await makeLink('sales', '49.99 usd "School fees" ref:INV-42');
    const link = await bench.store.links.findByReference('mer_lotus', 'INV-42');
    expect(link).toMatchObject({ ownerId: 'mem_sales', cardPlaces: [{ place: SALES_GROUP }] });
  });

  it('cannot be confirmed by anybody but who reviewed it', async () => {
    const draftId = await review('sales', '5 usd');
    const notFound = { code: 'draft_not_found' };
    await expect(confirm('manager', draftId)).rejects.toMatchObject(notFound);
    await expect(bench.ask('manager', { kind: 'back_to_form', draftId })).rejects.toMatchObject(notFound);
  });

  it('is told to come later when there were too many in a minute', async () => {
    for (let made = 0; made < 20; made += 1) await makeLink('sales', '5 usd');
    expect(await confirm('sales', await review('sales', '5 usd'))).toMatchObject({
      text: expect.stringContaining('Nothing is lost: I go on making your link'),
    });
    expect(bench.told).toHaveLength(20);
  });
});

describe('what went wrong', () => {
  it('is told in English to somebody of whom nothing is remembered', () => {
    expect(bench.conversation.wordsFor('sales').language).toBe('en');
  });
});

describe('what a person may', () => {
  it.each<[Role, readonly string[]]>([
    ['owner', ['Send', 'Share to a channel', 'Show QR', 'Open the pay page', 'Cancel link', 'Make it again']],
    [
      'manager',
      ['Send', 'Share to a channel', 'Show QR', 'Open the pay page', 'Cancel link', 'Make it again'],
    ],
    ['viewer', []],
  ])("press on another's link is for the %s: %j", async (role, labels) => {
    const linkId = await makeLink('sales', '5 usd name:"Ann Lee" ann@example.com');
    const status = await askPage(role, { kind: 'status', link: { linkId } });
    expect(labelsOf(status)).toEqual(labels);
    expect(status.words.includes('Ann Lee')).toBe(role !== 'viewer');
    expect(JSON.stringify(status).includes('/p/')).toBe(role !== 'viewer');
  });

  it.each<[string, Intent]>([
    ['open the form', { kind: 'open_form' }],
    ['make a link of a line', readLine('49.99 usd')],
    ['open the settings', { kind: 'open_settings' }],
    ['save settings', { kind: 'save_settings', entries: {} }],
    ['open the settings of messages', { kind: 'open_sending' }],
    ['see where payments go', { kind: 'open_gateways' }],
    ['save the settings of messages', { kind: 'save_sending', entries: {} }],
    ['try messages', { kind: 'trial', entries: { trial_address: 'a@b.example' } }],
  ])('not do as a viewer: %s', async (_name, intent) => {
    await expect(bench.ask('viewer', intent)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it.each(['viewer', 'sales'] as const)('not let an address be written to again as %s', async (role) => {
    const link = { linkId: await makeLink('sales', '5 usd ann@example.com') };
    const pressed = bench.ask(role, { kind: 'ask_lift', link, channel: 'email' });
    await expect(pressed).rejects.toMatchObject({ code: 'not_allowed' });
    const entries = { lift_channel: 'email', lift_why: 'She asked for it' };
    const sentIn = bench.ask(role, { kind: 'lift', link, entries });
    await expect(sentIn).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('hear of a link that they may not see depends on whether it stands before them', async () => {
    const linkId = await makeLink('owner', '5 usd ref:INV-7');
    const kinds = ['status', 'show_qr', 'ask_share', 'cancel'] as const;
    for (const kind of kinds) {
      const pressed = bench.ask('sales', { kind, link: { linkId } });
      await expect(pressed).rejects.toMatchObject({ code: 'not_allowed' });
      const typed = bench.ask('sales', { kind, link: { reference: 'INV-7' } });
      await expect(typed).rejects.toMatchObject({ code: 'link_not_found' });
    }
  });

  it.each(['cancel', 'ask_share', 'show_qr'] as const)(
    'not do while the customer pays, and hear what they asked for: %s',
    async (kind) => {
      const linkId = await makeLink('sales', '5 usd');
      const { slug } = (await bench.store.links.findById('mer_lotus', linkId)) ?? { slug: '' };
      await bench.services.startPayment(slug);
      const [providerRef = ''] = bench.store.gateway.ledger().keys();
      bench.store.gateway.report(providerRef, { status: 'processing' });
      await expect(bench.services.startPayment(slug)).rejects.toMatchObject({ code: 'payment_under_way' });

      const asked = { cancel: 'cancel', ask_share: 'share', show_qr: 'show_qr' }[kind];
      await expect(bench.ask('sales', { kind, link: { linkId } })).rejects.toMatchObject({
        code: 'payment_under_way',
        details: { asked },
      });
    },
  );

  it.each<[Role, boolean]>([
    ['owner', true],
    ['manager', false],
    ['sales', false],
    ['viewer', false],
  ])('open from where they begin: the settings for the %s: %s', async (role, isOffered) => {
    const labels = labelsOf(await askPage(role, { kind: 'home' }));
    expect(labels.includes('Open the settings')).toBe(isOffered);
  });
});

describe('an earlier customer', () => {
  it('is taken by nobody from a link that they may not see, nor into a draft that is not theirs', async () => {
    const linkId = await makeLink('owner', '5 usd name:"Ann Lee" ann@example.com');
    const own = await review('sales', '5 usd name:Ann');
    const hers = await review('owner', '5 usd name:Ann');
    const take = (draftId: string) => bench.ask('sales', { kind: 'use_customer', draftId, linkId });
    await expect(take(own)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(take(hers)).rejects.toMatchObject({ code: 'draft_not_found' });
  });

  it('is looked for only where the name came alone', async () => {
    await makeLink('sales', '5 usd name:"Ann Lee" ann@example.com');
    const labels = async (line: string) => labelsOf(await askPage('sales', readLine(line)));
    expect(await labels('5 usd name:lee')).toEqual(['Use Ann Lee, ann@example.com', 'Back']);
    expect(await labels('5 usd name:lee lee@example.com')).toEqual(['Back']);
    expect(await labels('5 usd name:"- ."')).toEqual(['Back']);
    expect(await labels('5 usd')).toEqual(['Back']);
  });
});

describe('the currency that the form begins with', () => {
  const chosen = async (where: ChatPlace | null) => {
    const form = await bench.ask('sales', { kind: 'open_form' }, where);
    const fields = 'fields' in form ? form.fields : [];
    return fields.flatMap((field) => (field.kind === 'select' ? [field.chosen] : []))[0];
  };

  it('is the one that this person used last in this conversation, else the last anywhere', async () => {
    const elsewhere = { platform: 'telegram', channelId: '-100900' } as const;
    expect(await chosen(SALES_GROUP)).toBe('USD');
    await makeLink('sales', '5 eur');
    bench.store.clock.advance(1_000);
    await makeLink('owner', '5 gbp');
    bench.store.clock.advance(1_000);
    expect(await chosen(elsewhere)).toBe('EUR');
    const reviewed = await bench.ask('sales', readLine('90000 vnd'), elsewhere);
    await confirm('sales', reviewed.kind === 'review' ? reviewed.draftId : '');
    expect(await chosen(elsewhere)).toBe('VND');
    expect(await chosen(SALES_GROUP)).toBe('EUR');
    expect(await chosen(null)).toBe('VND');
  });
});

describe('the settings', () => {
  it('name channels and managers by the chat that they were chosen in', async () => {
    const saved = await bench.ask('owner', {
      kind: 'save_settings',
      entries: { paid_channel: '-100200', managers: ['sales'] },
    });
    expect(saved).toMatchObject({ kind: 'settings_saved', paidChannel: SALES_GROUP });
    const managers = await bench.store.merchants.listMembers('mer_lotus', 'manager');
    expect(managers.map(({ id }) => id)).toEqual(['mem_sales']);
  });

  it.each([
    ['time_zone', 'Mars/Olympus', 'Choose a zone from the list'],
    ['currencies', [], 'Choose 1 to 10 currencies from the list'],
    ['currencies', ['USD', 'DEM'], 'Choose 1 to 10 currencies from the list'],
    ['default_expiry', '0', 'Choose a span from the list'],
    ['default_expiry', 'soon', 'Choose a span from the list'],
  ])('say what is wrong with %s %j under its field, and change nothing', async (field, entry, text) => {
    const entries = { [field]: entry, managers: ['sales'] };
    expect(await bench.ask('owner', { kind: 'save_settings', entries })).toEqual({
      kind: 'problems',
      problems: { [field]: text },
    });
    const managers = await bench.store.merchants.listMembers('mer_lotus', 'manager');
    expect(managers.map(({ id }) => id)).toEqual(['mem_manager']);
  });
});

describe('sharing', () => {
  const entries = { share_channel: '-100300' };

  it('posts to a place of the chat that was asked, once for one request', async () => {
    const linkId = await makeLink('sales', '5 usd');
    const share = { kind: 'share', link: { linkId }, entries, requestKey: 'r1' } as const;
    await bench.ask('sales', share);
    await bench.ask('sales', share);
    const shared = bench.store.chatMessages.all().filter(({ content }) => content.kind === 'shared_link');
    expect(shared).toMatchObject([
      { target: { kind: 'channel', place: { platform: 'telegram', channelId: '-100300' } } },
    ]);
  });

  it('asks for the group under its field', async () => {
    const share = { kind: 'share', link: { linkId: 'lnk_1' }, entries: {}, requestKey: 'r1' } as const;
    expect(await bench.ask('sales', share)).toEqual({
      kind: 'problems',
      problems: { share_channel: 'Choose a group' },
    });
  });
});

describe('a list', () => {
  it('shows all links for a filter that is none any more', async () => {
    await makeLink('sales', '5 usd');
    const list = await askPage('sales', { kind: 'filter_list', filter: 'of_another_age' });
    expect(list.words).toContain('All links, newest first: 1 to 1 of 1');
  });
});
