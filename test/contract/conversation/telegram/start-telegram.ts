import { UNDO_MS } from '../../../../src/domain/sending/undo.js';
import {
  startTelegramBench,
  type TelegramBench,
  type TelegramBenchOptions,
} from '../../../chat/telegram-bench.js';
import { playCustomer } from '../../../support/play-customer.js';
import { playReview, REVIEWERS } from '../../../support/play-review.js';
import { bounceEmail } from '../bounce-email.js';
import { type ChatUnderTest, PAYMENTS, type PersonName } from '../chat-under-test.js';
import { playReceiver } from '../play-receiver.js';
import { createTelegramHands } from './create-telegram-hands.js';
import { createTelegramPerson } from './create-telegram-person.js';
import { TEAM_SEED, USER_ID } from './team-seed.js';
import { watchGroups } from './watch-groups.js';

const CITY = 'Bangkok';

/** Somebody begins with the bot, by a link that carries what it was given, and says where they are. */
async function begin(bench: TelegramBench, name: PersonName, payload = ''): Promise<void> {
  const actor = bench.platform.as(USER_ID[name]);
  const { says, presses } = createTelegramHands(bench, actor);
  await says('bot', `/start ${payload}`.trim());
  if (payload !== '') {
    // Whether they join: its one button, in whatever language.
    const question = actor.last('bot', '');
    if (question === undefined) throw new Error('nobody asks whether they join');
    await presses(question, question.keyboard?.[0]?.[0]?.text ?? '');
  }
  await says('bot', CITY);
}

async function getMerchant({ store }: TelegramBench) {
  const merchant = await store.merchants.findByWorkspace('telegram', `${USER_ID.owner}`);
  if (merchant === null) throw new Error('the owner has not begun');
  return merchant;
}

async function findMember(bench: TelegramBench, name: PersonName) {
  const { id } = await getMerchant(bench);
  const member = await bench.store.merchants.findMemberByAccount(id, 'telegram', `${USER_ID[name]}`);
  if (member === null) throw new Error(`${name} is no member`);
  return member;
}

/** The owner's business, which the others join by a code each, with a group to be told of payments in. */
async function gather(bench: TelegramBench): Promise<void> {
  await begin(bench, 'owner');
  const { merchantId, id: memberId, role } = await findMember(bench, 'owner');
  for (const name of ['seller', 'colleague', 'vietnamese'] as const) {
    const actor = { kind: 'member', merchantId, memberId, role } as const;
    const { code } = await bench.services.inviteAccount(actor, { as: 'sales', place: 'slack' });
    await begin(bench, name, code);
  }
  await createTelegramHands(bench, bench.platform.as(USER_ID.owner)).says(PAYMENTS, '/paylink list');
}

/** The real app with Telegram's stand-in, over HTTP. `options`: what may stand between the two. */
export async function startTelegram(
  options: Pick<TelegramBenchOptions, 'through' | 'apiVersion'> = {},
): Promise<ChatUnderTest> {
  const bench = await startTelegramBench({
    ...options,
    seed: TEAM_SEED,
    parts: { undoMs: UNDO_MS, operator: REVIEWERS },
  });
  const listTold = watchGroups(bench);
  await gather(bench);
  return {
    as: (name) => createTelegramPerson(bench, USER_ID[name]),
    async giveRole(name, role) {
      const { merchantId, id } = await findMember(bench, name);
      await bench.store.merchants.setRole(merchantId, id, role);
    },
    async passes(ms) {
      bench.store.clock.advance(ms);
      bench.platform.clockMoved();
      await bench.work();
    },
    async bounces(reference) {
      await bounceEmail(bench, { merchantId: (await getMerchant(bench)).id, reference });
    },
    review: playReview({
      ...{ store: bench.store, services: bench.services },
      merchantId: async () => (await getMerchant(bench)).id,
    }),
    receiver: playReceiver(bench.store.webhookSender),
    customer: playCustomer({
      ...{ store: bench.store, services: bench.services },
      merchantId: async () => (await getMerchant(bench)).id,
    }),
    async stop() {
      await bench.stop();
      const told = listTold();
      if (told.length > 0) throw new Error(`the group reads of a customer:\n${told.join('\n---\n')}`);
    },
  };
}
