import type { ShownMessage } from '@paylink/playground/telegram-protocol';
import en from '../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import type { TelegramBench } from '../../../chat/telegram-bench.js';
import { type PersonUnderTest, SALES } from '../chat-under-test.js';
import { createTelegramEyes, type TelegramEyes } from './create-telegram-eyes.js';
import { createTelegramHands, hearAll, type TelegramHands } from './create-telegram-hands.js';
import { fillTelegram } from './fill-telegram.js';
import { createFindPressable } from './find-pressable.js';

const ASKED_FIRST = en['card.button.call_off'];
const IS_SURE = en['choice.cancel.title'];

interface Acting {
  readonly hands: TelegramHands;
  readonly eyes: TelegramEyes;
}

/** Says yes where taking a link back is asked about in a message of its own. */
async function sayYes({ hands, eyes }: Acting, pressed: ShownMessage, label: string): Promise<void> {
  if (label !== ASKED_FIRST || pressed.text.includes(IS_SURE)) return;
  const question = eyes.listNew().findLast(({ seen }) => seen.words.includes(IS_SURE))?.message;
  if (question) await hands.presses(question, label);
}

function createPresses(acting: Acting): PersonUnderTest['presses'] {
  const { hands, eyes } = acting;
  const findPressable = createFindPressable(hands, eyes);
  return async (seen, label, filled = {}) => {
    const message = await fillTelegram(hands, eyes.messageOf(seen), filled);
    eyes.looksAway();
    const found = await findPressable({ seen, message, label });
    if (found === null) return;
    await hands.presses(found, label);
    await sayYes(acting, found, label);
  };
}

/** One person in Telegram, who writes in a group and to the bot alone. */
export function createTelegramPerson(bench: TelegramBench, userId: number): PersonUnderTest {
  const actor = bench.platform.as(userId);
  const hands = createTelegramHands(bench, actor);
  const eyes = createTelegramEyes(actor, hands);
  const presses = createPresses({ hands, eyes });
  const says: TelegramHands['says'] = async (...said) => {
    eyes.looksAway();
    await hands.says(...said);
  };
  return {
    sees: eyes.sees,
    seesIn: eyes.seesIn,
    presses,
    says: (line) => says(SALES, line),
    countIn: async (channel, words) => eyes.listPublic(channel, words).length,
    async pressesTwice(seen, label, filled) {
      await presses(seen, label, filled);
      const pressed = bench.platform.updates().at(-1);
      if (pressed === undefined) throw new Error('nothing was pressed');
      await bench.platform.resend(pressed);
      await hearAll(bench);
    },
    async chooses(seen, label, option) {
      eyes.looksAway();
      const message = eyes.messageOf(seen);
      // The button says what holds now, too.
      const key = message.buttons.flat().find((each) => each === label || each.startsWith(`${label}: `));
      await hands.presses(await hands.pressesIn(message, key ?? label), option);
    },
    makesLinkOf: (message) => says(SALES, '/paylink', { replyTo: eyes.messageOf(message) }),
    chats: async (channel, words) => void (await actor.says(channel, words)),
    async opensHome() {
      await says('bot', '/start');
      return eyes.sees('');
    },
  };
}
