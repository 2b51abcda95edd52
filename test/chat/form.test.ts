import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { FOLDED, readModal, titleOf, unfoldForm, waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let sam: SlackActor;
beforeEach(async () => {
  bench = await startChatBench();
  sam = bench.platform.as('U0SAM');
});
afterEach(() => bench.stop());

async function openForm(): Promise<void> {
  await sam.types('#sales', '/paylink');
  await unfoldForm(sam);
}

async function openReview(entries: Record<string, string | string[]>): Promise<void> {
  await openForm();
  const result = await sam.submits(entries);
  expect(result.fieldErrors).toEqual({});
}

async function allLinks() {
  const { links } = await bench.store.links.list({ merchantId: 'mer_000001' }, { skip: 0, limit: 50 });
  return links;
}

describe('the form of /paylink', () => {
  it('opens short, and has every field behind More, the usual currencies first and what is usual filled in', async () => {
    await openForm();
    const words = readModal(sam).split('\n');
    const labels = [
      'New payment link',
      'Amount',
      'Currency',
      'Description',
      'Customer name',
      'Email',
      'Phone',
      'Send it',
      'When',
      'Expires',
      'Your reference',
      'Note: name',
      'Note: text',
      'Add a note',
      'Review',
      'Cancel',
    ];
    expect(words.filter((word) => labels.includes(word))).toEqual(labels);
    expect(words.slice(words.indexOf('Usual'), words.indexOf('Usual') + 4)).toEqual([
      'Usual',
      'USD, US dollar',
      'EUR, Euro',
      'GBP, British pound',
    ]);
  });

  it('calls views.open before it asks anybody who is there', async () => {
    const calls: string[] = [];
    const stop = bench.platform.subscribe((record) => {
      if (record.type === 'modals_changed') calls.push(titleOf(record.modals[0]) ?? 'none');
    });
    bench.platform.failNext('team.info', { kind: 'hang_up' });
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    stop();
    expect(calls[0]).toBe('New payment link');
    expect((await bench.store.merchants.findByWorkspace('slack', 'T0LOTUS'))?.name).toBe('lotus-valley');
  });

  it('leads with the currency this person used last', async () => {
    await openReview({ Amount: '5', Currency: 'VND, Vietnamese dong' });
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    await sam.closes('all');
    await openForm();
    const words = readModal(sam).split('\n');
    expect(words[words.indexOf('Usual') + 1]).toBe('VND, Vietnamese dong');
  });

  it('says what is wrong under each field, all at once, and keeps the form', async () => {
    await openForm();
    const result = await sam.submits({
      Amount: '-5',
      Email: 'ann@',
      Phone: '12',
      'Send it': ['by email', 'by SMS'],
      Expires: 'in 5 minutes',
      'Your reference': '<b>',
      'Note: name': '',
      'Note: text': 'no name',
    });
    expect(result.outcome).toBe('refused');
    expect(Object.keys(result.fieldErrors).sort()).toEqual([
      'amount',
      'email',
      'expires',
      'note_key_1',
      'phone',
      'reference',
    ]);
    expect(result.fieldErrors['amount']).toBe('Write an amount above 0, like 49.99');
    expect(await allLinks()).toEqual([]);
    const fixed = await sam.submits({
      Amount: '49.99',
      Email: 'ann@example.com',
      Phone: '+66 81 234 5678',
      Expires: '3d',
      'Your reference': 'INV-42',
      'Note: name': 'class',
    });
    expect(fixed.outcome).toBe('done');
    expect(titleOf(sam.modal())).toBe('Check before it goes out');
  });

  it('adds and removes notes, and shows the time picker, without losing a word', async () => {
    await openForm();
    const typed = { Amount: '12', Description: 'Trip', 'Note: name': 'class', 'Note: text': 'XII B' };
    await sam.presses(await waitForModal(sam, 'Add a note'), 'Add a note', typed);
    const two = await waitForModal(sam, 'Note 2: name');
    await sam.presses(two, 'Add a note', { 'Note 2: name': 'desk', 'Note 2: text': '4' });
    const three = await waitForModal(sam, 'Note 3: name');
    await sam.presses(three, 'Remove note 1', { 'Note 3: name': 'bus', 'Note 3: text': 'yes' });
    const left = await sam.waits(({ modal, reads }) => {
      const view = modal();
      return view !== undefined && !reads(view).includes('Note 3: name') ? view : undefined;
    });
    await sam.chooses(left, 'When', 'At a time');
    await waitForModal(sam, 'Send it at');
    const result = await sam.submits({
      'Send it': ['by email'],
      Email: 'ann@example.com',
      'Send it at': String(Date.parse('2026-11-23T02:00:00Z') / 1000),
    });
    expect(result.fieldErrors).toEqual({});
    expect(readModal(sam)).toContain('desk = 4 · bus = yes (only your team sees these)');
    expect(readModal(sam)).toContain(
      'email to ann@example.com, on Mon 23 Nov 2026, 09:00, Bangkok time (in 16 hours)',
    );
    expect(readModal(sam)).toContain('12.00 USD\nTrip');
  });

  it('keeps what was typed as it was typed while it changes, and reads names of emoji for the review', async () => {
    await sam.types('#sales', '/paylink');
    const typed = { Amount: '12', Description: 'Birthday cake :birthday: at 10:30:45 :lotus_logo:' };
    await sam.presses(await waitForModal(sam, FOLDED), 'More', typed);
    await waitForModal(sam, 'Add a note');
    await sam.submits({ 'Note: name': 'x', 'Note: text': ':+1:' });
    expect(readModal(sam)).toContain('Birthday cake 🎂 at 10:30:45 :lotus_logo:');
    expect(readModal(sam)).toContain('x = 👍');
  });

  it('takes the picker away again', async () => {
    await openForm();
    await sam.chooses(await waitForModal(sam, 'When'), 'When', 'At a time');
    await sam.chooses(await waitForModal(sam, 'Send it at'), 'When', 'Now');
    await sam.waits(({ modal, reads }) => {
      const view = modal();
      return view !== undefined && !reads(view).includes('Send it at') ? true : undefined;
    });
    const result = await sam.submits({ Amount: '1', 'Send it': ['by SMS'] });
    expect(result.fieldErrors).toEqual({
      phone: 'Sending by SMS needs a phone number, like +66 81 234 5678',
    });
  });
});

describe('the review', () => {
  it('says everything in plain words, in the zone of the person', async () => {
    await openReview({
      Amount: '1,250,000',
      Currency: 'VND, Vietnamese dong',
      Description: 'Deposit',
      'Customer name': 'Tran Phan',
      Phone: '+66812345678',
      'Send it': ['by SMS'],
      Expires: 'wed 18:00',
      'Your reference': 'INV-42',
    });
    expect(readModal(sam).split('\n')).toEqual([
      'Check before it goes out',
      '1,250,000 VND',
      'Deposit',
      '*For*',
      'Tran Phan, +66812345678',
      '*Sending*',
      'SMS to +66812345678, right after you create it',
      '*Expires*',
      'Wed 25 Nov 2026, 18:00, Bangkok time (in 3 days 1 hour)',
      '*Reference*',
      'INV-42',
      'No email or text service is connected: Paylink keeps the message and the customer does not get it. Share the address yourself.',
      'Carriers in Thailand let texts with links through only from registered senders: it may not arrive.',
      'Test mode: no money moves.',
      'The card goes to #sales. Nothing is sent until you press Create link.',
      'Back',
      'Create link',
      'Cancel',
    ]);
  });

  it('goes back to the form with everything that was typed', async () => {
    const typed = {
      Amount: '49,99',
      Currency: 'EUR, Euro',
      Description: 'School fees',
      'Customer name': 'Ann Lee',
      Email: 'ann@example.com',
      Phone: '+66 81 234 5678',
      'Send it': ['by email'],
      When: "I'll share it myself",
      Expires: '3d',
      'Your reference': 'INV-42',
      'Note: name': 'class',
      'Note: text': 'XII B',
    };
    await openReview(typed);
    await sam.presses(await waitForModal(sam, 'Back'), 'Back');
    await waitForModal(sam, 'Add a note');
    const result = await sam.submits();
    expect(result.fieldErrors).toEqual({});
    const review = readModal(sam);
    expect(review).toContain('49.99 EUR\nSchool fees\n*For*\nAnn Lee, ann@example.com, +66812345678');
    expect(review).toContain('Not sent: you share it');
    expect(review).toContain('Wed 25 Nov 2026, 17:00, Bangkok time (in 3 days)');
    expect(review).toContain('INV-42\n*Notes*\nclass = XII B');
  });
});

describe('Create link', () => {
  it('makes the link and gives its maker the address, in the modal and privately in the channel', async () => {
    await openReview({ Amount: '49.99', Description: 'School fees', Expires: '3d' });
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    const [link] = await allLinks();
    const words = readModal(sam);
    expect(words).toContain(`https://pay.example.com/p/${link?.slug}\n`);
    expect(words).toContain('Not sent: you share it');
    expect(words).toContain('Share to a channel\nShow QR\nOpen the pay page\nCancel link');
    const message = await waitForMessage(sam, '#sales', 'Cancel link');
    expect(message.ephemeralFor).toBe('U0SAM');
    expect(message.text).toContain(`https://pay.example.com/p/${link?.slug}`);
    expect(link?.cardPlaces).toMatchObject([{ place: { platform: 'slack', channelId: 'C0SALES' } }]);
  });

  it('makes one link of a submit that arrives twice', async () => {
    await openReview({ Amount: '49.99' });
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    const submit = bench.platform.sentRequests().findLast(({ kind }) => kind === 'view_submission');
    if (submit === undefined) throw new Error('nothing was submitted');
    bench.clock.advance(1000);
    expect(await bench.platform.resend(submit)).toMatchObject({ kind: 'answered', status: 200 });
    await sam.waits(({ modal, reads }) => {
      const view = modal();
      return view !== undefined && reads(view).includes('Payment link created') ? true : undefined;
    });
    expect(await allLinks()).toHaveLength(1);
  });

  it('keeps the review open and says so when the reference was taken meanwhile', async () => {
    await openReview({ Amount: '5', 'Your reference': 'INV-42' });
    const maya = bench.platform.as('U0MAYA');
    await maya.types('#sales', '/paylink 7 usd ref:inv-42');
    await waitForModal(maya, 'Create link');
    await maya.submits();
    await waitForModal(maya, 'Payment link created');
    await sam.submits();
    const view = await waitForModal(sam, 'Another link has this reference');
    expect(titleOf(view)).toBe('Check before it goes out');
    expect(await allLinks()).toHaveLength(1);
    await sam.presses(view, 'Back');
    await waitForModal(sam, 'Add a note');
    await sam.submits({ 'Your reference': '' });
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    expect(await allLinks()).toHaveLength(2);
  });

  it('stops at twenty links a minute, and makes the next one when the minute is over', async () => {
    for (let made = 0; made < 20; made += 1) {
      await openReview({ Amount: '5' });
      await sam.submits();
      await waitForModal(sam, 'Payment link created');
    }
    await openReview({ Amount: '5' });
    await sam.submits();
    await waitForModal(sam, 'This takes longer than usual. Nothing is lost: I go on making your link');
    expect(await allLinks()).toHaveLength(20);
    bench.clock.advance(60_000);
    await bench.runJobs();
    await waitForModal(sam, 'Payment link created');
    expect(await allLinks()).toHaveLength(21);
  });
});
