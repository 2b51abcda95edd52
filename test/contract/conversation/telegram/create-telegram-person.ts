import type { ShownMessage } from '@paylink/playground/telegram-protocol';
import en from '../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import type { TelegramBench } from '../../../chat/telegram-bench.js';
import { type PersonUnderTest, SALES } from '../chat-under-test.js';
import { createTelegramEyes, type TelegramEyes } from './create-telegram-eyes.js';
import { createTelegramHands, hearAll, type TelegramHands } from './create-telegram-hands.js';
import { fillTelegram } from './fill-telegram.js';

const MORE = en['telegram.button.more'];
const ASKED_FIRST = en['card.button.call_off'];
const IS_SURE = en['choice.cancel.title'];

const has = ({ buttons }: ShownMessage, label: string) => buttons.flat().includes(label);

/** What a group's card has no room for stands behind More, for the one who presses it. */
async function unfold(
  { hands, eyes }: Acting,
  message: ShownMessage,
  label: string,
): Promise<ShownMessage | null> {
  if (has(message, label) || !has(message, MORE)) return message;
  await hands.presses(message, MORE);
  return (
    eyes.listNew().findLast((each) => each.message !== null && has(each.message, label))?.message ?? null
  );
}

interface Acting {
  readonly hands: TelegramHands;
  readonly eyes: TelegramEyes;
}

async function sayYes({ hands, eyes }: Acting, pressed: ShownMessage, label: string): Promise<void> {
  if (label !== ASKED_FIRST || pressed.text.includes(IS_SURE)) return;
  const question = eyes.listNew().findLast(({ seen }) => seen.words.includes(IS_SURE))?.message;
  if (question) await hands.presses(question, label);
}

/** One person in Telegram, who writes in a group and to the bot alone. */
export function createTelegramPerson(bench: TelegramBench, userId: number): PersonUnderTest {
  const actor = bench.platform.as(userId);
  const hands = createTelegramHands(bench, actor);
  const { messageOf, listPublic, looksAway, listNew, ...eyes } = createTelegramEyes(actor, hands);
  const acting = { hands, eyes: { messageOf, listPublic, looksAway, listNew, ...eyes } };

  const presses: PersonUnderTest['presses'] = async (seen, label, filled = {}) => {
    const form = await fillTelegram(hands, messageOf(seen), filled);
    looksAway();
    const message = await unfold(acting, form, label);
    if (message === null) return;
    await hands.presses(message, label);
    await sayYes(acting, message, label);
  };
  const says: TelegramHands['says'] = async (...said) => {
    looksAway();
    await hands.says(...said);
  };
  return {
    ...eyes,
    presses,
    says: (line) => says(SALES, line),
    countIn: async (channel, words) => listPublic(channel, words).length,
    async pressesTwice(seen, label, filled) {
      await presses(seen, label, filled);
      const pressed = bench.platform.updates().at(-1);
      if (pressed === undefined) throw new Error('nothing was pressed');
      await bench.platform.resend(pressed);
      await hearAll(bench);
    },
    async chooses(seen, label, option) {
      looksAway();
      await hands.presses(await hands.pressesIn(messageOf(seen), label), option);
    },
    makesLinkOf: (message) => says(SALES, '/paylink', { replyTo: messageOf(message) }),
    chats: async (channel, words) => void (await actor.says(channel, words)),
    async opensHome() {
      await says('bot', '/start');
      return eyes.sees('');
    },
  };
}
