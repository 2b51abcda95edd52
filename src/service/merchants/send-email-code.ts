import type { MemberActor } from '../../domain/merchant/actor.js';
import { isEmail } from '../../domain/text/is-email.js';
import type { Language } from '../../domain/text/language.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { KeptValues } from '../../ports/kept-values.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { Logger } from '../../ports/logger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { NotifierRegistry, OutgoingCode } from '../../ports/notifier.js';
import { checkAllowed } from '../people/check-allowed.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { beginCode, CODE_MINUTES, nameCode } from './kept-code.js';

export interface SendEmailCodeDeps {
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly merchants: MerchantRepository;
  readonly keptValues: Pick<KeptValues, 'keep' | 'change'>;
  readonly notifiers: NotifierRegistry;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** `no_email`: none stands there that mail goes to; `failed`: nothing left, or nobody knows. */
export type CodeSent = 'sent' | 'no_email' | 'too_many' | 'failed';

export type SendEmailCode = (actor: MemberActor, language: Language) => Promise<CodeSent>;

const HOUR_MS = 3_600_000;
/** Of one merchant, and to one address from all of them: nobody is to be flooded by way of us. */
const MOST_AN_HOUR = 5;

/** Writes a code to whoever answers for the merchant; it takes the place of one before. Throws AppError `not_allowed`, `store_unavailable`. */
export function makeSendEmailCode(deps: SendEmailCodeDeps): SendEmailCode {
  const { keptValues, clock, ids } = deps;
  return async (actor, language) => {
    checkAllowed(actor, 'manage_kyc');
    const { merchantId } = actor;
    const email = (await deps.kycs.find(merchantId))?.facts.answers?.representative?.email ?? '';
    if (!isEmail(email)) return 'no_email';
    const isOfMerchant = await takeOne(deps, `kyc:mails:${merchantId}`);
    if (!isOfMerchant || !(await takeOne(deps, `kyc:mails-to:${email.toLowerCase()}`))) return 'too_many';
    const code = ids.newCode();
    const kept = JSON.stringify(beginCode(email, code, clock.now()));
    await keptValues.keep(nameCode(actor), kept, CODE_MINUTES * 60_000);
    const merchant = await getMerchantOrThrow(deps.merchants, merchantId);
    const mail = { id: ids.newId('cod'), merchant, address: email, language, code, minutes: CODE_MINUTES };
    return (await send(deps, mail)) ? 'sent' : 'failed';
  };
}

/** False where that many were taken within an hour. */
async function takeOne({ keptValues, clock }: SendEmailCodeDeps, key: string): Promise<boolean> {
  let isLeft = false;
  await keptValues.change(key, HOUR_MS, (kept) => {
    const now = clock.now().getTime();
    const taken = (JSON.parse(kept ?? '[]') as number[]).filter((at) => at > now - HOUR_MS);
    isLeft = taken.length < MOST_AN_HOUR;
    return JSON.stringify(isLeft ? [...taken, now] : taken);
  });
  return isLeft;
}

async function send({ notifiers, logger }: SendEmailCodeDeps, mail: OutgoingCode): Promise<boolean> {
  const { id: codeId } = mail;
  try {
    const result = await notifiers.forChannel('email').sendCode?.(mail);
    if (result?.outcome === 'sent') return true;
    logger.warn({ codeId, words: result?.words ?? 'nothing carries it' }, 'a code did not leave');
  } catch (error) {
    logger.warn({ err: error, codeId }, 'nobody knows whether a code left');
  }
  return false;
}
