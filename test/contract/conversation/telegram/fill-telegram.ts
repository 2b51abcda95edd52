import type { ShownMessage } from '@paylink/playground/telegram-protocol';
import en from '../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import type { Filled } from '../chat-under-test.js';
import { labelInTelegram } from '../label-in-telegram.js';
import type { TelegramHands } from './create-telegram-hands.js';
import { SHOWN_NAME } from './team-seed.js';

const ALL_FIELDS = en['telegram.button.all_fields'];
const DONE = en['telegram.button.done'];
const MARK = '✓ ';
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** All in these tests are there. */
const ZONE = 'Asia/Bangkok';

const labelsOf = ({ buttons }: ShownMessage) => buttons.flat();

/** Whether a form asks for one field here. */
export const isQuestion = (message: ShownMessage): boolean => labelsOf(message).includes(ALL_FIELDS);

/** From one field of a form to all of them. */
export async function leaveQuestion(hands: TelegramHands, form: ShownMessage): Promise<ShownMessage> {
  return isQuestion(form) ? hands.pressesIn(form, ALL_FIELDS) : form;
}

/** "2026-11-23 09:00", as one types it. */
function toWallTime(moment: string): string {
  return new Intl.DateTimeFormat('sv', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: ZONE,
  }).format(new Date(moment));
}

function toTyped(entry: string): string {
  if (MOMENT.test(entry)) return toWallTime(entry);
  return Object.entries(SHOWN_NAME).find(([name]) => name === entry)?.[1] ?? entry;
}

/** By its button where it has one, else in words. */
async function answer(hands: TelegramHands, form: ShownMessage, entry: string): Promise<ShownMessage> {
  const typed = toTyped(entry);
  const label = labelsOf(form).find((each) => each === typed || each === `${MARK}${typed}`);
  if (label !== undefined) return hands.pressesIn(form, label);
  return hands.types(form, typed);
}

/** Only those that are wanted, in their order. */
async function answerSeveral(hands: TelegramHands, form: ShownMessage, entries: readonly string[]) {
  let now = form;
  for (const label of labelsOf(form).filter((each) => each.startsWith(MARK))) {
    now = await hands.pressesIn(now, label);
  }
  for (const entry of entries) now = await answer(hands, now, entry);
  return labelsOf(now).includes(DONE) ? hands.pressesIn(now, DONE) : now;
}

/** Fills the fields of a form in one by one, each from the view of all fields. */
export async function fillTelegram(
  hands: TelegramHands,
  form: ShownMessage,
  filled: Filled,
): Promise<ShownMessage> {
  let now = form;
  for (const [label, entry] of Object.entries(filled)) {
    // Telegram lets nobody send a message of nothing.
    if (typeof entry === 'string' && entry.trim() === '') continue;
    const asked = await hands.pressesIn(now, labelInTelegram(label));
    now =
      typeof entry === 'string'
        ? await answer(hands, asked, entry)
        : await answerSeveral(hands, asked, entry);
    now = await leaveQuestion(hands, now);
  }
  return now;
}
