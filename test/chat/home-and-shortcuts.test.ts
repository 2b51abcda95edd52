import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { BOT_TOKEN, type ChatBench, startChatBench } from './chat-bench.js';
import { FOLDED, readModal, unfoldForm, waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let sam: SlackActor;
let olivia: SlackActor;
beforeEach(async () => {
  bench = await startChatBench();
  sam = bench.platform.as('U0SAM');
  olivia = bench.platform.as('U0OLIVIA');
});
afterEach(() => bench.stop());

async function openHome(actor: SlackActor, words: string) {
  await actor.opensHome();
  return actor.waits(({ home, reads }) => {
    const view = home();
    return view !== null && reads(view).includes(words) ? view : undefined;
  });
}

describe('the Home', () => {
  it('says what Paylink is, begins a link and shows one’s own, the settings to the owner', async () => {
    const home = await openHome(olivia, 'You have made no link yet.');
    expect(olivia.reads(home)).toContain(
      'Channel for payments, usual currencies, time zone, expiry, reminders and managers of ',
    );
    expect(olivia.reads(home)).toContain(
      'sets where payments are told, currencies, time zone, usual expiry and reminders',
    );
    expect(olivia.reads(home)).toContain('Open the settings');
    await olivia.presses(home, 'New payment link');
    await unfoldForm(olivia);
    await olivia.submits({ Amount: '5', Description: 'Fee', 'Your reference': 'F-1' });
    expect(readModal(olivia)).toContain('The card comes to you as a direct message.');
    await olivia.submits();
    await waitForModal(olivia, 'Payment link created');
    await olivia.closes('all');
    const again = await openHome(olivia, '⚪ Open · 5.00 USD · Fee');
    await olivia.presses(again, 'F-1');
    await waitForModal(olivia, 'Created.');
    await olivia.presses(again, 'Open the settings');
    await waitForModal(olivia, 'Usual currencies');
  });

  it('shows the settings to nobody else', async () => {
    await openHome(olivia, 'Open the settings');
    const maya = bench.platform.as('U0MAYA');
    const home = await openHome(maya, 'You have made no link yet.');
    expect(maya.reads(home)).not.toContain('Open the settings');
  });
});

describe('the global shortcut', () => {
  it('opens the form from anywhere', async () => {
    await sam.usesShortcut('New payment link');
    await waitForModal(sam, FOLDED);
    await sam.submits({ Amount: '5' });
    expect(readModal(sam)).toContain('The card comes to you as a direct message.');
  });
});

describe('the message shortcut', () => {
  it('proposes the amount, email and phone that the message names', async () => {
    const maya = bench.platform.as('U0MAYA');
    await maya.says('#sales', 'Ann wants to pay 1,250.50 EUR, ann@example.com or +66 81 234 5678');
    const message = await waitForMessage(sam, '#sales', 'Ann wants to pay');
    await sam.usesMessageShortcut('Create payment link', message);
    await waitForModal(sam, 'Customer name');
    await sam.submits();
    const words = readModal(sam);
    expect(words).toContain('1,250.50 EUR');
    expect(words).toContain('ann@example.com, +66812345678');
    expect(words).toContain('The card goes to #sales.');
    await sam.submits();
    const answer = await waitForMessage(sam, '#sales', 'https://pay.example.com/p/');
    expect(answer.ephemeralFor).toBe('U0SAM');
  });

  it('reads what an app attached to a message without a text of its own', async () => {
    const attachments = [
      {
        fallback: 'Order 42',
        title: 'Order 42 :tada:',
        fields: [
          { title: 'Total', value: '1,250.50 EUR', short: true },
          { title: 'Customer', value: '<mailto:ann@example.com|ann@example.com>', short: true },
        ],
      },
    ];
    const answer = await fetch(`${bench.platform.url}/api/chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${BOT_TOKEN}` },
      body: JSON.stringify({ channel: sam.channelId('#sales'), attachments }),
    });
    expect(await answer.json()).toMatchObject({ ok: true });
    const message = await sam.waits(({ messages }) => messages('#sales').at(-1));
    expect(message.text).toBe('');
    await sam.usesMessageShortcut('Create payment link', message);
    await waitForModal(sam, FOLDED);
    await sam.submits();
    expect(readModal(sam)).toContain('1,250.50 EUR');
    expect(readModal(sam)).toContain('ann@example.com');
  });

  it('opens an empty form for a message that names nothing', async () => {
    await sam.says('#sales', 'good morning');
    const message = await waitForMessage(sam, '#sales', 'good morning');
    await sam.usesMessageShortcut('Create payment link', message);
    await waitForModal(sam, FOLDED);
    const result = await sam.submits({ Amount: '7' });
    expect(result.fieldErrors).toEqual({});
  });
});
