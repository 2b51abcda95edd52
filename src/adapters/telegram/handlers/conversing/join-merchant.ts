import { toLanguage } from '../../../../domain/text/language.js';
import { wordsForMember } from '../../../chat/words/words-for.js';
import type { Asker } from '../../people/asker.js';
import { workspaceOf } from '../../people/create-people.js';
import { showText } from '../../text/show-text.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { Asking } from './asking.js';
import { answerIntent } from './show-reply.js';

const accountOf = (asker: Asker) => ({ ...workspaceOf(asker), userId: `${asker.userId}` });

/** Brings the person to the merchant that the code is of, and greets them there. Throws AppError `invitation_unknown` and others. */
export async function joinMerchant(deps: TelegramDeps, asking: Asking, code: string): Promise<void> {
  const { asker } = asking;
  const { name, languageCode } = asker;
  const joining = { code, displayName: name || null, language: toLanguage(languageCode) };
  await deps.services.joinByCode({ ...joining, account: accountOf(asker) });
  await answerIntent(deps, asking, { kind: 'start' });
}

/** The same, asked about first where links of another merchant stay behind. Throws as `joinMerchant` does. */
export async function askToJoin(deps: TelegramDeps, asker: Asker, code: string): Promise<void> {
  const { merchantName, leaves } = await deps.services.getJoining({ code, account: accountOf(asker) });
  if (leaves === null) return joinMerchant(deps, { asker, replaces: null }, code);
  const { merchant, member } = await deps.people.recognise(asker);
  const words = wordsForMember({ merchant, member });
  const question = words.say('telegram.join.question', { merchant: merchantName, left: leaves });
  const yes = { label: words.say('telegram.join.yes'), press: { kind: 'join', code } } as const;
  const no = { label: words.say('telegram.join.no'), press: { kind: 'dismiss' } } as const;
  await deps.messages.post({ chatId: asker.userId }, { html: showText(question), keys: [[yes, no]] });
}
