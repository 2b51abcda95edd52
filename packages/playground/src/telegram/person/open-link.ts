import type { TelegramContext } from '../context/platform-context.js';
import type { MessageRecord } from '../context/records.js';
import { getPerson, openPrivateChat } from '../state/chats.js';
import { findPlace, type Place } from './find-place.js';
import { addBot, setBlocked } from './memberships.js';
import { say } from './say.js';

/** @see https://core.telegram.org/bots/features#deep-linking */
const PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;

/** What pressing Start behind a t.me link says. */
export function openLink(
  ctx: TelegramContext,
  personId: number,
  { link, group }: { link: string; group: Place | undefined },
): MessageRecord {
  const url = new URL(link);
  const name = url.pathname.replace(/^\//, '');
  if (url.host !== 't.me' || name.toLowerCase() !== ctx.bot.username.toLowerCase()) {
    throw new Error(`${link} leads to no bot that is here`);
  }
  const payload = url.searchParams.get('startgroup') ?? url.searchParams.get('start') ?? '';
  if (payload !== '' && !PAYLOAD.test(payload)) throw new Error(`Telegram takes no such payload: ${payload}`);
  if (group !== undefined) {
    const chat = findPlace(ctx, personId, group);
    addBot(ctx, chat, { personId, status: 'member' });
    return say(ctx, chat, { personId, text: `/start@${ctx.bot.username} ${payload}`.trim() });
  }
  if (getPerson(ctx, personId).hasBlocked) setBlocked(ctx, personId, false);
  return say(ctx, openPrivateChat(ctx, personId), { personId, text: `/start ${payload}`.trim() });
}
