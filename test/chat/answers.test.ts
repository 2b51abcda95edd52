import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { INITIAL_REFUNDS } from '../../src/domain/merchant/refund-settings.js';
import { INITIAL_SENDING } from '../../src/domain/merchant/sending-settings.js';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { FOLDED, readModal, waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let olivia: SlackActor;
let sam: SlackActor;
beforeEach(async () => {
  bench = await startChatBench();
  olivia = bench.platform.as('U0OLIVIA');
  sam = bench.platform.as('U0SAM');
  await olivia.types('#sales', '/paylink help');
  await waitForMessage(olivia, '#sales', 'fills the form in');
  // The first who may own the merchant does.
  await olivia.types('#sales', '/paylink list');
  await waitForMessage(olivia, '#sales', 'There are no links here.');
});
afterEach(() => bench.stop());

async function makeLink(actor: SlackActor, line: string): Promise<void> {
  await actor.types('#sales', `/paylink ${line}`);
  await waitForModal(actor, 'Create link');
  await actor.submits();
  await waitForModal(actor, 'Payment link created');
  await actor.closes('all');
}

describe('/paylink list', () => {
  it('says that there is nothing yet and offers the form', async () => {
    const empty = await waitForMessage(olivia, '#sales', 'There are no links here.');
    await olivia.presses(empty, 'New payment link');
    await waitForModal(olivia, FOLDED);
  });

  it('shows ten a page, newest first, with ways to turn and to narrow', async () => {
    for (let made = 1; made <= 12; made += 1) {
      await makeLink(sam, `${made} usd "Fee ${made}" ref:F-${made}`);
      bench.clock.advance(60_000);
    }
    await sam.types('#sales', '/paylink list mine');
    const list = await waitForMessage(sam, '#sales', '1 to 10 of 12');
    expect(list.ephemeralFor).toBe('U0SAM');
    const words = sam.reads(list);
    expect(words).toContain('⚪ Open · 12.00 USD · Fee 12 · 1 min\nF-12');
    expect(words).not.toContain('Fee 2 ·');
    await sam.presses(list, 'Older');
    const older = await waitForMessage(sam, '#sales', '11 to 12 of 12');
    expect(older.ts).toBe(list.ts);
    expect(sam.reads(older)).toContain('⚪ Open · 1.00 USD · Fee 1 · 12 min\nF-1');
    await sam.presses(older, 'Newer');
    const newer = await waitForMessage(sam, '#sales', '1 to 10 of 12');
    await sam.chooses(newer, 'Show', 'Paid');
    await waitForMessage(sam, '#sales', 'There are no links here.');
  });

  it('shows sales their own links and managers all', async () => {
    await makeLink(olivia, '7 usd "Hers"');
    await makeLink(sam, '8 usd "His"');
    await sam.types('#sales', '/paylink list');
    const his = await waitForMessage(sam, '#sales', '1 to 1 of 1');
    expect(sam.reads(his)).not.toContain('Hers');
    await olivia.types('#sales', '/paylink list');
    const all = await waitForMessage(olivia, '#sales', '1 to 2 of 2');
    expect(olivia.reads(all)).toContain('His');
  });
});

describe('/paylink find', () => {
  it('finds the starts of words, whatever signs stand by them, and says when there is none', async () => {
    await makeLink(sam, '7 usd "50% off (.*)" name:"Ann Lee"');
    await sam.types('#sales', '/paylink find 50% (off.*)');
    const found = await waitForMessage(sam, '#sales', 'Links with "50% (off.*)"');
    expect(sam.reads(found)).toContain('7.00 USD · 50% off (.*) · Ann Lee');
    await sam.types('#sales', '/paylink find nothing like it');
    await waitForMessage(sam, '#sales', 'I found no link with "nothing like it".');
  });
});

describe('/paylink status', () => {
  it('tells all there is, with the address and the history, to its maker', async () => {
    await makeLink(sam, '49.99 usd "School fees" ann@example.com name:"Ann Lee" ref:INV-42 note:desk=4');
    await sam.types('#sales', '/paylink status inv-42');
    const status = await waitForMessage(sam, '#sales', 'Created.');
    const words = sam.reads(status);
    expect(status.ephemeralFor).toBe('U0SAM');
    expect(words).toContain('⚪ Open · 49.99 USD · School fees');
    expect(words).toContain('Ann Lee, ann@example.com');
    expect(words).toContain('https://pay.example.com/p/');
    expect(words).toContain('Sun 22 Nov 2026, 17:00, Bangkok time, by you');
    expect(words).toContain('desk = 4 (only your team sees these)');
    expect(words).toContain('Sun 22 Nov 2026, 17:00, Bangkok time: Created.');
  });

  it('opens from the list', async () => {
    await makeLink(sam, '7 usd "Fee" ref:F-1');
    await sam.types('#sales', '/paylink list');
    await sam.presses(await waitForMessage(sam, '#sales', '1 to 1 of 1'), 'F-1');
    await waitForMessage(sam, '#sales', 'Created.');
  });

  it('answers alike for a link that does not exist and for somebody else’s', async () => {
    await makeLink(olivia, '7 usd "Hers" ref:INV-7');
    await sam.types('#sales', '/paylink status INV-7');
    const foreign = await waitForMessage(sam, '#sales', "I can't find this link");
    await sam.dismisses(foreign);
    await sam.types('#sales', '/paylink status INV-8');
    const missing = await waitForMessage(sam, '#sales', "I can't find this link");
    expect(sam.reads(missing)).toBe(sam.reads(foreign));
    expect(sam.reads(missing)).toContain('/paylink find school fees');
  });
});

describe('/paylink cancel', () => {
  it('asks with amount and payee, then takes the link back once', async () => {
    await makeLink(sam, '49.99 usd "School fees" name:"Ann Lee" ref:INV-42');
    await sam.types('#sales', '/paylink cancel INV-42');
    const question = await waitForMessage(sam, '#sales', 'Cancel this link?');
    expect(sam.reads(question)).toContain('49.99 USD, for Ann Lee, School fees, INV-42');
    expect(JSON.stringify(question.blocks)).toContain('"confirm"');
    await sam.presses(question, 'Cancel link');
    const answer = await waitForMessage(sam, '#sales', 'Nobody can pay it any more.');
    expect(answer.ts).toBe(question.ts);
    await sam.types('#sales', '/paylink cancel INV-42');
    await waitForMessage(sam, '#sales', 'It was cancelled before.');
    const link = await bench.store.links.findByReference('mer_000001', 'INV-42');
    expect(link?.state).toBe('cancelled');
    expect(link?.history.filter(({ type }) => type === 'link.cancelled')).toHaveLength(1);
  });

  it('answers for a foreign reference as for a missing one', async () => {
    await makeLink(olivia, '7 usd ref:INV-7');
    await sam.types('#sales', '/paylink cancel INV-7');
    await waitForMessage(sam, '#sales', "I can't find this link");
  });
});

describe('/paylink help', () => {
  it('shows five lines of examples from the table of commands', async () => {
    await sam.types('#sales', '/paylink help');
    const help = await waitForMessage(sam, '#sales', '/paylink list mine open');
    expect(sam.reads(help)).toContain('/paylink cancel PL-7KQ2M9');
    await sam.presses(help, 'New payment link');
    await waitForModal(sam, FOLDED);
  });
});

describe('/paylink settings', () => {
  it('is for the owner; others read who may', async () => {
    await sam.types('#sales', '/paylink settings');
    await waitForModal(sam, 'Only an owner changes the settings of Lotus Valley School. Ask Olivia Park.');
  });

  it('changes channel, currencies, zone, expiry and reminders, and says how to invite the bot', async () => {
    await olivia.types('#sales', '/paylink settings');
    await waitForModal(olivia, 'Usual currencies');
    const result = await olivia.submits({
      'Channel for payments': 'C0GENERAL',
      'Usual currencies': ['THB', 'USD'],
      'Time zone': 'Asia/Bangkok',
      'New links expire': 'After 3 days',
      Reminders: 'While unpaid: 3, 2 and 1 days before expiry, or 3, 7 and 10 after sending',
      Managers: ['U0MAYA'],
    });
    expect(result.fieldErrors).toEqual({});
    await waitForModal(olivia, 'I am not in #general yet. Type `/invite @Paylink` there');
    const merchant = await bench.store.merchants.findById('mer_000001');
    expect(merchant?.settings).toEqual({
      paidChannel: { platform: 'slack', workspaceId: 'T0LOTUS', channelId: 'C0GENERAL' },
      currencies: ['THB', 'USD'],
      timeZone: 'Asia/Bangkok',
      defaultExpiry: { kind: 'after', hours: 72 },
      reminders: 'usual',
      language: 'en',
      sending: INITIAL_SENDING,
      refunds: INITIAL_REFUNDS,
      watching: [],
    });
    const managers = await bench.store.merchants.listMembers('mer_000001', 'manager');
    expect(managers.map(({ accounts }) => accounts[0]?.userId)).toEqual(['U0MAYA']);

    await olivia.types('#sales', '/paylink settings');
    await waitForModal(olivia, 'Usual currencies');
    const kept = await olivia.submits();
    expect(kept.fieldErrors).toEqual({});
    expect((await bench.store.merchants.findById('mer_000001'))?.settings.reminders).toBe('usual');
    expect(await bench.store.merchants.listMembers('mer_000001', 'manager')).toHaveLength(1);
    await olivia.types('#sales', '/paylink settings');
    await waitForModal(olivia, 'Usual currencies');
    await olivia.submits({ Managers: [] });
    expect(await bench.store.merchants.listMembers('mer_000001', 'manager')).toEqual([]);

    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    await sam.submits({ Amount: '5' });
    expect(readModal(sam)).toContain('5.00 THB');
    expect(readModal(sam)).toContain('(in 3 days)');
  });
});
