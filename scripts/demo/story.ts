import { z } from 'zod';
import { openPage, type Page } from './customer.js';
import { labelOf } from './fill-form.js';
import type { Narrator } from './narrator.js';
import { readBlocks } from './read-blocks.js';
import type { Salesperson } from './salesperson.js';
import type { SlackRecorder } from './slack-recorder.js';
import type { SlackMessage, SlackStage } from './slack-stage.js';
import { until } from './until.js';

export interface Scene {
  readonly tell: Narrator;
  readonly stage: SlackStage;
  readonly recorder: SlackRecorder;
  readonly mai: Salesperson;
}

const errorsSchema = z.object({
  response_action: z.literal('errors'),
  errors: z.record(z.string(), z.string()),
});
const updateSchema = z.object({
  response_action: z.literal('update'),
  view: z.looseObject({
    title: z.looseObject({ text: z.string() }),
    blocks: z.array(z.looseObject({ type: z.string() })),
  }),
});

const WANTED = {
  Description: 'School fees for Nguyen Phan, class XII B',
  'Customer name': 'Ann Lee',
  Email: 'ann@example.com',
};

/** From /paylink to an address to share. */
export async function makeLink({ tell, recorder, mai }: Scene): Promise<string> {
  tell.step('Mai, a salesperson, types /paylink in #sales. A form opens.');
  await mai.type('/paylink', 'sales');
  const short = await recorder.waitForView('Amount');
  tell.show(`Mai sees: ${short.title.text}`, readBlocks(short.blocks));

  tell.step('She presses "More", for a name to greet the customer by and an end in three days.');
  await mai.press(short, 'More');
  const form = await recorder.waitForView('Add a note');

  tell.step('She writes a wrong amount. The form says so on the field, and keeps what she wrote.');
  const refusal = errorsSchema.parse(await mai.submit(form, { ...WANTED, Amount: '-5' }));
  const refused = Object.entries(refusal.errors).map(([id, text]) => `${labelOf(form, id)}: ${text}`);
  tell.show('Mai sees', refused);
  tell.check('only the amount is refused', refused.length === 1 && refused[0]?.startsWith('Amount') === true);

  tell.step('She puts it right, and checks all of it before it goes out.');
  const answer = updateSchema.parse(await mai.submit(form, { ...WANTED, Amount: '49.99', Expires: '3d' }));
  const review = { ...answer.view, id: form.id };
  const facts = readBlocks(review.blocks);
  tell.show(`Mai sees: ${review.title.text}`, facts);
  tell.check(
    'the review names the amount with its currency',
    facts.some((line) => line.includes('49.99 USD')),
  );

  tell.step('She presses "Create link" and gets the address.');
  await mai.submit(review, {});
  const created = await recorder.waitForView('/p/');
  const lines = readBlocks(created.blocks);
  tell.show(`Mai sees: ${created.title.text}`, lines);
  const address = /https?:\/\/[^\s>|`]+\/p\/[\w-]{22,}/.exec(lines.join('\n'))?.[0] ?? '';
  tell.check('there is an address to copy', address !== '');
  return address;
}

/** The card in the channel, once it says these words. */
export async function findCard({ stage }: Scene, words: string): Promise<SlackMessage> {
  const channel = stage.channelId('sales');
  return until(`a card that says "${words}"`, async () =>
    (await stage.messages(channel)).find(({ text }) => text.includes(words)),
  );
}

/** The customer declines once, then pays, on the sandbox bank's own page. */
export async function payLink({ tell }: Scene, address: string): Promise<void> {
  tell.step('Ann, the customer, opens the address.');
  const page = await openPage(address);
  show(tell, page);
  tell.check('the page asks for 49.99 USD', page.lines.join(' ').includes('49.99'));

  tell.step('She presses Pay, and her bank declines.');
  const declined = await (await page.press('Pay')).press('Decline: not enough funds');
  show(tell, declined);
  tell.check('the page says why', declined.lines.join(' ').includes('not enough funds'));

  tell.step('She tries again, and pays.');
  const checkout = await declined.press('Try again');
  show(tell, checkout);
  const paid = await checkout.press('Pay');
  show(tell, paid);
  tell.check('the page says Paid', paid.lines.join(' ').includes('Paid'));
}

function show(tell: Narrator, page: Page): void {
  tell.show(`Ann sees: ${page.heading}`, page.lines);
}

/** What the team sees: the same card, its thread, and a note to who made the link. */
export async function seePaid(scene: Scene, opened: SlackMessage): Promise<void> {
  const { tell, stage } = scene;
  tell.step('In #sales, the same card has turned to Paid.');
  const paid = await findCard(scene, 'Paid');
  tell.show('#sales shows', [paid.text]);
  tell.check('it is the same message, edited in place', paid.ts === opened.ts);
  const channel = stage.channelId('sales');
  const cards = (await stage.messages(channel)).filter(
    ({ thread_ts: thread, ts }) => !thread || thread === ts,
  );
  tell.check('there is one card', cards.length === 1);

  const thread = await until('the payment in the thread', async () => {
    const replies = (await stage.messages(channel, opened.ts)).filter(({ ts }) => ts !== opened.ts);
    return replies.length >= 2 ? replies : undefined;
  });
  tell.show(
    'Its thread tells the history',
    thread.map(({ text }) => text),
  );

  const notes = await until('the note to Mai', async () => {
    const messages = await stage.directMessages();
    return messages.length > 0 ? messages : undefined;
  });
  tell.show(
    'Paylink writes to Mai',
    notes.map(({ text }) => text),
  );
  tell.check('she hears of it once', notes.length === 1);
}
