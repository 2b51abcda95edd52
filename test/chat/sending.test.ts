import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { readModal, waitForMessage, waitForModal } from './in-words.js';

const REMINDERS = 'While unpaid: 3, 2 and 1 days before expiry, or 3, 7 and 10 after sending';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let bench: ChatBench;
let olivia: SlackActor;
let sam: SlackActor;

beforeEach(async () => {
  bench = await startChatBench();
  olivia = bench.platform.as('U0OLIVIA');
  sam = bench.platform.as('U0SAM');
  await olivia.types('#sales', '/paylink settings');
  await waitForModal(olivia, 'Usual currencies');
  await olivia.submits({ Reminders: REMINDERS });
  await waitForModal(olivia, 'The settings are saved.');
});
afterEach(() => bench.stop());

async function review(line: string): Promise<string> {
  await sam.types('#sales', `/paylink ${line}`);
  await waitForModal(sam, 'Create link');
  return readModal(sam);
}

async function create(): Promise<string> {
  await sam.submits();
  await waitForModal(sam, 'Payment link created');
  await bench.runJobs();
  return readModal(sam);
}

/** The card's thread in the channel, as its readers see it. */
function threadOf(actor: SlackActor, rootTs: string): Promise<readonly string[]> {
  return actor.waits(({ messages, reads }) => {
    const lines = messages('#sales').filter(({ threadTs }) => threadTs === rootTs);
    return lines.length === 0 ? undefined : lines.map((line) => reads(line));
  });
}

describe('a link that Paylink sends', () => {
  const LINE = '49.99 usd "School fees" ann@example.com name:"Ann Lee" ref:INV-42 via:email';

  it('says at each step how far its message has come', async () => {
    const reviewed = await review(LINE);
    expect(reviewed).toContain('email to ann@example.com, right after you create it');
    expect(reviewed).toContain('3, 7 and 10 days after it is sent, while unpaid');
    expect(reviewed).toContain(
      'Paylink keeps the message and the customer does not get it. Share the address yourself.',
    );
    expect(reviewed).toContain('Nothing is sent until you press Create link.');

    bench.store.notifier.answers.push({
      outcome: 'later',
      cause: 'pace',
      retryAfterMs: 30_000,
      words: '429',
    });
    const created = await create();
    expect(created).toContain(
      'email to ann@example.com, goes out Sun 22 Nov 2026, 17:00, Bangkok time unless you undo it',
    );
    expect(created).toContain('3, 7 and 10 days after it is sent, while unpaid');
    expect(created).toContain('No email or text service is connected: Paylink keeps the message');
    const card = await waitForMessage(
      olivia,
      '#sales',
      'Goes out by email Nov 22, 2026 at 5:00 AM · never expires',
    );

    bench.clock.advance(30_000);
    await bench.runJobs();
    const changed = await waitForMessage(olivia, '#sales', 'machine: SENDGRID_API_KEY connects a service');
    expect(changed.ts).toBe(card.ts);
    expect(await threadOf(olivia, card.ts)).toEqual([
      expect.stringMatching(
        / Email did not leave this machine: no service is connected\. SENDGRID_API_KEY connects one\.$/,
      ),
    ]);

    await sam.types('#sales', '/paylink status INV-42');
    const status = await waitForMessage(sam, '#sales', 'Created.');
    expect(sam.reads(status)).toContain(
      'email to ann@example.com, did not leave this machine (Sun 22 Nov 2026, 17:00, Bangkok time): SENDGRID_API_KEY connects a service',
    );
  });

  it('names each reminder on its card', async () => {
    await review(LINE);
    await create();
    // 5:00 in the owner's New York: the reminder waits there for 10:00.
    bench.clock.advance(3 * DAY_MS);
    await bench.runJobs();
    expect((await bench.store.links.findByReference('mer_000001', 'INV-42'))?.history).toHaveLength(2);
    bench.clock.advance(5 * HOUR_MS);
    await bench.runJobs();
    const card = await waitForMessage(
      olivia,
      '#sales',
      'Reminder 1 by email did not leave this machine: SENDGRID_API_KEY',
    );
    expect(await threadOf(olivia, card.ts)).toEqual([
      expect.stringMatching(/ Email did not leave this machine/),
      expect.stringMatching(
        / Reminder 1 by email did not leave this machine: no service is connected\. SENDGRID_API_KEY connects one\.$/,
      ),
    ]);
  });

  it("says by the owner's New York on which days it reminds, whoever asks", async () => {
    // Midnight there: the day before has a morning to remind in. By Sam's Bangkok it would be too soon after the link.
    const words = '1 day before it expires, while unpaid';
    expect(await review(`${LINE} expires:"tue 12:00"`)).toContain(words);
    expect(await create()).toContain(words);
    await sam.types('#sales', '/paylink status INV-42');
    expect(sam.reads(await waitForMessage(sam, '#sales', 'Created.'))).toContain(words);
  });

  it('says when it is sent later', async () => {
    await review(`${LINE} send:"fri 18:00"`);
    expect(await create()).toContain(
      'email to ann@example.com, goes out Fri 27 Nov 2026, 18:00, Bangkok time (in 5 days 1 hour)',
    );
    await waitForMessage(olivia, '#sales', 'Goes out by email ');
    await sam.types('#sales', '/paylink status INV-42');
    const status = await waitForMessage(sam, '#sales', 'Created.');
    expect(sam.reads(status)).toContain('goes out Fri 27 Nov 2026, 18:00, Bangkok time (in 5 days 1 hour)');
  });

  it('writes of messages in the thread alone: its maker gets no direct message of them', async () => {
    await review(LINE);
    await create();
    await waitForMessage(olivia, '#sales', 'machine: SENDGRID_API_KEY connects a service');
    const { channels, messages } = bench.platform.snapshot('U0SAM');
    const direct = channels.filter(({ kind }) => kind === 'im').flatMap(({ id }) => messages[id] ?? []);
    expect(direct).toEqual([]);
  });
});

describe('a message in one line', () => {
  it.each([
    ['via:whatsapp to:bo@example.com', 'Sending by WhatsApp needs a phone number', 'to:"+66 81 234 5678"'],
    ['via:sms to:bo@example.com', 'Sending by SMS needs a phone number', 'to:"+66 81 234 5678"'],
    ['via:email to:+66899999999', 'Sending by email needs an address', 'to:ann@example.com'],
  ])('goes nowhere but to the address that is typed with it: %s', async (words, refused, example) => {
    await review('5 usd "Trip" ann@example.com +66812345678 name:"Ann Lee" ref:INV-7');
    await create();
    const before = (await bench.store.links.findByReference('mer_000001', 'INV-7'))?.history;
    await sam.types('#sales', `/paylink send INV-7 ${words}`);
    const answer = sam.reads(await waitForMessage(sam, '#sales', refused));
    expect(answer).toContain(`/paylink send INV-7 ${example}`);
    expect((await bench.store.links.findByReference('mer_000001', 'INV-7'))?.history).toEqual(before);
  });
});

describe('a link that its maker shares', () => {
  it('says so, and nothing of reminders or of an outbox', async () => {
    const reviewed = await review('5 usd "Trip" name:"Ann Lee"');
    const created = await create();
    for (const words of [reviewed, created]) {
      expect(words).toContain('Not sent: you share it');
      expect(words).not.toMatch(/Reminders|outbox/);
    }
    await waitForMessage(olivia, '#sales', 'Created ');
  });
});
