import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { FOLDED, readModal, titleOf, waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let sam: SlackActor;
beforeEach(async () => {
  bench = await startChatBench();
  sam = bench.platform.as('U0SAM');
});
afterEach(() => bench.stop());

describe('/paylink in one line', () => {
  it('goes straight to the review, and Back leads to the filled form', async () => {
    await sam.types(
      '#sales',
      '/paylink 49.99 usd "School fees, class XII B" ann@example.com expires:3d via:email note:desk=4',
    );
    await waitForModal(sam, 'Check before it goes out');
    expect(readModal(sam)).toContain('49.99 USD\nSchool fees, class XII B\n*For*\nann@example.com');
    await sam.presses(await waitForModal(sam, 'Back'), 'Back');
    await waitForModal(sam, 'Add a note');
    const again = await sam.submits();
    expect(again.fieldErrors).toEqual({});
    expect(readModal(sam)).toContain('49.99 USD\nSchool fees, class XII B\n*For*\nann@example.com');
    expect(readModal(sam)).toContain('email to ann@example.com, right after you create it');
    expect(readModal(sam)).toContain('desk = 4');
  });

  it('asks back an amount that can be read two ways, with both as buttons', async () => {
    await sam.types('#sales', '/paylink 1.230 usd "School fees" ann@example.com');
    const refusal = await waitForMessage(sam, '#sales', 'could be');
    expect(refusal.ephemeralFor).toBe('U0SAM');
    expect(sam.modal()).toBeUndefined();
    expect(sam.reads(refusal).split('\n')).toEqual([
      "I can't make this link: 1.230 could be 1,230.00 USD or 1.23 USD: write 1230.00 or 1.23.",
      'For example:',
      '/paylink 1230.00 usd "School fees" ann@example.com',
      '1,230.00 USD',
      '1.23 USD',
      'Open the form',
    ]);
    await sam.presses(refusal, '1.23 USD');
    await waitForModal(sam, 'Check before it goes out');
    expect(readModal(sam)).toContain('1.23 USD\nSchool fees\n*For*\nann@example.com');
  });

  it('opens the form with what was typed', async () => {
    await sam.types('#sales', '/paylink -5 eur "School fees" name:"Ann Lee" expires:tomorow');
    const refusal = await waitForMessage(sam, '#sales', 'Write an amount above 0');
    await sam.presses(refusal, 'Open the form');
    await waitForModal(sam, 'Add a note');
    const result = await sam.submits({ Amount: '5', Expires: 'tomorrow' });
    expect(result.fieldErrors).toEqual({});
    expect(readModal(sam)).toContain('5.00 EUR\nSchool fees\n*For*\nAnn Lee');
  });

  it('names every field that is wrong and corrects each in the example', async () => {
    await sam.types('#sales', '/paylink 0 usd fees bob@ expires:5m');
    const refusal = await waitForMessage(sam, '#sales', "I can't make this link");
    const words = sam.reads(refusal);
    expect(words).toContain('Write an amount above 0, like 49.99');
    expect(words).toContain('This is not an email address');
    expect(words).toContain('A link lasts 15 minutes or more');
    expect(words).toContain('/paylink 49.99 usd "fees" ann@example.com expires:"3d"');
    await sam.types('#sales', '/paylink 49.99 usd "fees" ann@example.com expires:"3d"');
    await waitForModal(sam, 'Check before it goes out');
  });

  it('shows the form with the reason over it when only the store could know', async () => {
    await sam.types('#sales', '/paylink 5 usd ref:INV-1');
    await waitForModal(sam, 'Create link');
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    await sam.types('#sales', '/paylink 6 usd ref:inv-1 "Second"');
    const view = await waitForModal(sam, 'Another link has this reference');
    expect(titleOf(view)).toBe('New payment link');
    const fixed = await sam.submits({ 'Your reference': 'INV-2' });
    expect(fixed.fieldErrors).toEqual({});
    expect(readModal(sam)).toContain('6.00 USD\nSecond');
  });

  it('refuses to make a link nobody was asked for: a foreign draft is no draft', async () => {
    await sam.types('#sales', '/paylink 1.230 usd');
    const refusal = await waitForMessage(sam, '#sales', 'could be');
    const button = refusal.blocks.at(-1);
    expect(JSON.stringify(button)).toContain('dft_');
    const press = await sam.presses(refusal, '1,230.00 USD');
    expect(press.outcome).toBe('done');
    const request = bench.platform.sentRequests().findLast(({ kind }) => kind === 'block_actions');
    if (request === undefined) throw new Error('nothing was pressed');
    await waitForModal(sam, 'Check before it goes out');
    const stolen = decodeURIComponent(request.rawBody.slice('payload='.length).replaceAll('+', ' '))
      .replaceAll('U0SAM', 'U0MAYA')
      .replace(/"trigger_id":"[^"]*"/, '"trigger_id":"999.999.abc"');
    await bench.platform.resend({ ...request, rawBody: `payload=${encodeURIComponent(stolen)}` });
    expect(bench.platform.as('U0MAYA').modal()).toBeUndefined();
    const { links } = await bench.store.links.list({ merchantId: 'mer_000001' }, { skip: 0, limit: 9 });
    expect(links).toEqual([]);
  });

  it('tells the usage and an example for a word it does not know', async () => {
    await sam.types('#sales', '/paylink lst mine');
    const answer = await waitForMessage(sam, '#sales', "I don't know lst.");
    expect(sam.reads(answer)).toContain('/paylink list mine open');
    expect(answer.ephemeralFor).toBe('U0SAM');
  });

  it('tells how an option is written, and keeps the rest for the form', async () => {
    await sam.types('#sales', '/paylink 5 usd "Fees" via:fax');
    const answer = await waitForMessage(sam, '#sales', "I can't send by fax");
    await sam.presses(answer, 'Open the form');
    await waitForModal(sam, FOLDED);
    await sam.submits();
    expect(readModal(sam)).toContain('5.00 USD\nFees');
  });

  it('takes 4,000 characters without a stumble', async () => {
    await sam.types('#sales', `/paylink 5 usd "${'long '.repeat(800)}"`);
    const answer = await waitForMessage(sam, '#sales', 'Keep the description to 500 characters');
    await sam.presses(answer, 'Open the form');
    await waitForModal(sam, FOLDED);
    const result = await sam.submits();
    expect(result.fieldErrors).toEqual({ description: 'Keep the description to 500 characters' });
  });
});
