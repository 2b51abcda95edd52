import type { Asker } from '../../people/asker.js';
import { askToJoin } from '../conversing/join-merchant.js';
import { answerIntent } from '../conversing/show-reply.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';

/** What a link carries that only wants the chat to be begun. */
const GREETINGS: ReadonlySet<string> = new Set(['', 'hello']);

/** "/start", and what a link of ours put behind it: a code, or nothing to do but to greet. */
export async function handleStart(deps: TelegramDeps, asker: Asker, code: string): Promise<void> {
  if (!GREETINGS.has(code)) return askToJoin(deps, asker, code);
  await answerIntent(deps, { asker, replaces: null }, { kind: 'start' });
}
