import type { Pressed, ShownMessage } from '../../telegram-protocol.js';
import type { TelegramContext } from '../context/platform-context.js';
import { getPerson } from '../state/chats.js';
import { type FoundMessage, findShown } from './find-shown.js';
import { press } from './press.js';
import { say } from './say.js';

/** How a press is not what the message now offers. */
export interface PressManner {
  /** The button as it stood when the message was looked at: pressed before an edit arrived. */
  asSeen?: boolean;
  /** What an app that was tampered with sends instead. */
  data?: string;
}

/** Presses what has that label now; throws an error that lists what is there when nothing has. */
export async function pressLabel(
  ctx: TelegramContext,
  personId: number,
  { shown, label, asSeen, data }: PressManner & { shown: ShownMessage; label: string },
): Promise<Pressed> {
  const found = findShown(ctx, personId, shown);
  const rows = asSeen === true ? shown.keyboard : (found.message.keyboard?.inline_keyboard ?? []);
  const buttons = rows.flat();
  const named = buttons.find(({ text }) => text === label);
  const button = named === undefined || data === undefined ? named : { ...named, callback_data: data };
  if (button !== undefined) return press(ctx, found.chat, { personId, message: found.message, button });
  if (shown.replyKeyboard.flat().includes(label)) return sayLabel(ctx, personId, { found, label });
  const there = [...buttons.map(({ text }) => text), ...shown.replyKeyboard.flat()];
  throw new Error(
    `nothing here is called "${label}"; there are: ${there.map((text) => `"${text}"`).join(', ') || 'no buttons'}`,
  );
}

/** A key in place of the letters says what stands on it, or hands over one's number. */
function sayLabel(
  ctx: TelegramContext,
  personId: number,
  { found, label }: { found: FoundMessage; label: string },
): Pressed {
  const { chat, message } = found;
  const rows = message.replyMarkup?.['keyboard'];
  const keys = Array.isArray(rows) ? rows.flat() : [];
  const asksContact = keys.some(
    (key) =>
      typeof key === 'object' &&
      key !== null &&
      'text' in key &&
      key['text'] === label &&
      key['request_contact'] === true,
  );
  const { first_name } = getPerson(ctx, personId).user;
  const contact = asksContact ? { contact: { phone_number: `+849000${personId}`, first_name } } : {};
  say(ctx, chat, { personId, text: label, ...contact });
  return { kind: 'said', text: label };
}
