import { toLanguage } from '../../../../domain/text/language.js';
import type { Asker } from '../../people/asker.js';
import { workspaceOf } from '../../people/create-people.js';
import { answerIntent } from '../conversing/show-reply.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';

/** What a link carries that only wants the chat to be begun. */
const GREETINGS: ReadonlySet<string> = new Set(['', 'hello']);

/** Brings the person to the merchant that the code is of. Throws AppError `invitation_unknown` and others. */
async function join({ services }: TelegramDeps, asker: Asker, code: string): Promise<void> {
  const account = { ...workspaceOf(asker), userId: `${asker.userId}` };
  const language = toLanguage(asker.languageCode);
  await services.joinByCode({ code, account, displayName: asker.name || null, language });
}

/** "/start", and what a link of ours put behind it: a code, or nothing to do but to greet. */
export async function handleStart(deps: TelegramDeps, asker: Asker, code: string): Promise<void> {
  if (!GREETINGS.has(code)) await join(deps, asker, code);
  await answerIntent(deps, { asker, replaces: null }, { kind: 'start' });
}
