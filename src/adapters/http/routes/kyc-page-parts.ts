import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KycField } from '../../../domain/kyc/kyc-facts.js';
import type { MemberActor } from '../../../domain/merchant/actor.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { fromAnswers } from '../kyc-forms/answers-values.js';
import { fromBusiness } from '../kyc-forms/business-values.js';
import type { FormValues } from '../kyc-forms/form-values.js';
import { fromTrade } from '../kyc-forms/trade-values.js';
import { createPageCookie } from '../page-cookie.js';
import { keepChosenLanguage, wordsForPage } from '../page-language.js';
import { sayFieldProblems } from '../pages/kyc/kyc-form.js';
import type { KycPageContext, KycStepName } from '../pages/kyc/kyc-page-context.js';
import { buildFilledPage, type KycNotice } from '../pages/kyc/kyc-part-page.js';
import { sendPage } from '../send-page.js';

export type KycPageOptions = Pick<HttpServerOptions, 'services' | 'publicUrl'>;
export type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

export const KYC_BELOW = '/kyc';

/** What the one browser has that opened the page. */
export const KYC_COOKIE = createPageCookie({
  name: 'paylink_kyc',
  value: '[\\w-]{22,64}',
  maxAgeSeconds: 30 * 60,
});

/** Parts that are filled in, and kept as they are. */
export type FilledStep = Extract<KycStepName, 'business' | 'trade' | 'answers'>;

export interface OpenedPage {
  readonly actor: MemberActor;
  readonly context: KycPageContext;
}

/** Who asks, and what they see. Throws AppError `page_gone`, `store_unavailable`. */
export async function openPart(
  { services, publicUrl }: KycPageOptions,
  { request, reply, step }: { request: TokenRequest; reply: FastifyReply; step: KycStepName },
): Promise<OpenedPage> {
  const { token } = request.params;
  const { actor, expiresAt } = await services.findKycPageOwner(token, KYC_COOKIE.read(request) ?? '');
  const view = await services.openKycPage(actor);
  keepChosenLanguage(request, reply, { slug: token, below: KYC_BELOW, publicUrl });
  const words = wordsForPage(request, { language: null, merchantLanguage: view.merchantLanguage });
  return { actor, context: { words, path: `${KYC_BELOW}/${token}`, view, step, expiresAt } };
}

/** A part of the facts as it stood when it was shown: what others do to the rest is no conflict. */
export function nameSeen({ view }: Pick<KycPageContext, 'view'>, step: FilledStep): string {
  const facts = JSON.stringify(view.kyc.facts[step] ?? null);
  return createHash('sha256').update(facts).digest('base64url').slice(0, 16);
}

interface FilledPage {
  /** What was typed; absent: what is kept. */
  readonly typed?: FormValues;
  readonly malformed?: readonly KycField[];
  readonly notice?: KycNotice;
}

/** A part with what is kept of it, or what was typed and could not be kept. */
export function sendFilled(
  reply: FastifyReply,
  context: KycPageContext & { readonly step: FilledStep },
  { typed, malformed = [], notice = null }: FilledPage,
): FastifyReply {
  const { words, view, step } = context;
  const problems = sayFieldProblems({ words, view }, step, malformed);
  const form = { words, values: typed ?? readKept(context, step), problems };
  return sendPage(reply, buildFilledPage(context, { form, notice, seen: nameSeen(context, step) }));
}

function readKept({ view }: KycPageContext, step: FilledStep): FormValues {
  const { facts } = view.kyc;
  if (step === 'business') return fromBusiness(facts.business, view);
  return step === 'trade' ? fromTrade(facts.trade, view.currencies) : fromAnswers(facts.answers);
}
