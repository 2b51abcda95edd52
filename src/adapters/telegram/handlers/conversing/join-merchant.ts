import { isAppError } from '../../../../domain/errors.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import { toLanguage } from '../../../../domain/text/language.js';
import { sayRole } from '../../../chat/copy/role-copy.js';
import { wordsIn } from '../../../chat/words/words-in.js';
import type { Asker } from '../../people/asker.js';
import { accountOf } from '../../people/create-people.js';
import { showText } from '../../text/show-text.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { Asking } from './asking.js';
import { answerIntent } from './show-reply.js';

/** Longer than what was told waits for a store that was away. */
const KEPT_MS = 24 * 60 * 60_000;
const keyOf = (asker: Asker, code: string) => `telegram:joining:${asker.userId}:${code}`;

/** Brings the person to the merchant that the code is of, and greets them there. Throws AppError `invitation_unknown` and others. */
export async function joinMerchant(deps: TelegramDeps, asking: Asking, code: string): Promise<void> {
  const key = keyOf(asking.asker, code);
  const wasBegun = (await deps.kept.find(key)) !== null;
  if (!wasBegun) await deps.kept.keep(key, '', KEPT_MS);
  try {
    await join(deps, asking.asker, code);
  } catch (error) {
    if (isAppError(error, 'store_unavailable')) throw error;
    // They joined before, and were not told: the store was away in between.
    if (!wasBegun || !isAppError(error, 'already_member')) {
      await deps.kept.forget(key);
      throw error;
    }
  }
  await answerIntent(deps, asking, { kind: 'start' });
  await deps.kept.forget(key);
}

async function join({ services }: TelegramDeps, asker: Asker, code: string): Promise<void> {
  const { name, languageCode } = asker;
  const joining = { code, displayName: name || null, language: toLanguage(languageCode) };
  await services.joinByCode({ ...joining, account: accountOf(asker) });
}

/** The same, asked about first: a link is opened by whoever sees it. Throws as `joinMerchant` does. */
export async function askToJoin(deps: TelegramDeps, asker: Asker, code: string): Promise<void> {
  const language = toLanguage(asker.languageCode);
  const joining = await deps.services.getJoining({ code, account: accountOf(asker), language });
  const { merchantName: merchant, leaves: left, role } = joining;
  // As they are spoken to once they joined.
  const words = wordsIn(joining.language);
  const question = [
    words.say('telegram.join.ask', {
      may: mayDo(role, 'create_link') ? 'make' : 'other',
      merchant,
      role: sayRole(words, role),
    }),
    ...(left === null ? [] : [words.say('telegram.join.leaves', { left })]),
  ].join(' ');
  const yes = { label: words.say('telegram.join.yes'), press: { kind: 'join', code } } as const;
  const no = { label: words.say('telegram.join.no'), press: { kind: 'dismiss' } } as const;
  const keys = [left === null ? [yes] : [yes, no]];
  await deps.messages.post({ chatId: asker.userId }, { html: showText(question), keys });
}
