import type { ComponentChildren, VNode } from 'preact';
import { isSentIn } from '../../../../domain/kyc/kyc-moves.js';
import { findOwnersShare, hasOwners } from '../../../../domain/kyc/required-documents.js';
import type { KycPageView } from '../../../../service/merchants/open-kyc-page.js';
import { sayKycStands } from '../../../chat/copy/kyc-copy.js';
import { AnswersPart } from './answers-part.js';
import { BusinessPart } from './business-part.js';
import { CheckPart } from './check-part.js';
import { DocumentsPart, type RefusedFile } from './documents-part.js';
import { type EmailOutcome, EmailPart } from './email-part.js';
import type { KycForm } from './kyc-form.js';
import { type KycPageContext, nextStep } from './kyc-page-context.js';
import { buildKycShell, nameStep } from './kyc-shell.js';
import { TradePart } from './trade-part.js';

/**
 * What was just done, said above the part. `conflict`: what was written is not saved, as somebody else was quicker; `late`: nor
 * can it be.
 */
export type KycNotice = 'gaps' | 'conflict' | 'late' | 'uploaded' | 'removed' | null;

export interface FilledPart {
  readonly form: KycForm;
  readonly notice: KycNotice;
  /** Names what of this part they saw, for whoever saves it. */
  readonly seen: string;
}

/** One of the three parts that are filled in. */
export function buildFilledPage(context: KycPageContext, filled: FilledPart): string {
  const { words, path, step, view } = context;
  return buildKycShell(
    context,
    <>
      <h2 class="part">{nameStep(words, step)}</h2>
      <Notice {...{ context, notice: filled.notice }} />
      <form method="post" action={`${path}/${step}`}>
        <button type="submit" hidden />
        <input type="hidden" name="seen" value={filled.seen} />
        <Fields {...{ context, form: filled.form }} />
        <p class="actions">
          <button class="button" type="submit">
            {words.say('web.kyc.save')}
          </button>
          {filled.notice === 'gaps' ? (
            <a class="button button-second" href={`${path}/${nextStep(step, view)}`}>
              {words.say('web.kyc.later')}
            </a>
          ) : null}
        </p>
      </form>
    </>,
  );
}

function Fields({ context, form }: { readonly context: KycPageContext; readonly form: KycForm }): VNode {
  const { view, step } = context;
  if (step === 'business') return <BusinessPart form={form} />;
  if (step === 'trade') return <TradePart {...{ form, currencies: view.currencies }} />;
  return <AnswersPart {...{ form, share: shareOf(view) }} />;
}

function shareOf({ kyc }: KycPageView): number | null {
  const { type, country } = kyc.facts.business ?? {};
  const isAsked = hasOwners(type) || (kyc.facts.answers?.owners?.length ?? 0) > 0;
  return isAsked ? findOwnersShare(country) : null;
}

export function buildEmailPage(context: KycPageContext, outcome: EmailOutcome): string {
  return buildKycShell(context, <EmailPart {...{ context, outcome }} />);
}

export interface DocumentsPage {
  readonly problems: KycForm['problems'];
  readonly refused: RefusedFile | null;
  readonly notice: KycNotice;
}

export function buildDocumentsPage(context: KycPageContext, { notice, ...part }: DocumentsPage): string {
  return buildKycShell(
    context,
    <>
      <h2 class="part">{nameStep(context.words, 'documents')}</h2>
      <Notice {...{ context, notice }} />
      <DocumentsPart {...{ context, ...part }} />
    </>,
  );
}

/** What was given as a whole, and how it stands. */
export function buildCheckPage(context: KycPageContext, notice: KycNotice): string {
  const { words, view } = context;
  const { state } = view.kyc;
  const isTold = state === 'none' || state === 'draft';
  return buildKycShell(
    context,
    <>
      <h2 class="part">
        {isTold && !isSentIn(view.kyc) ? nameStep(words, 'check') : words.say(`kyc.state.${state}`)}
      </h2>
      <Notice {...{ context, notice }} />
      <p class="say" role="status">
        {sayKycStands(words, view.kyc)}
      </p>
      <CheckPart {...context} />
    </>,
  );
}

interface NoticeProps {
  readonly context: KycPageContext;
  readonly notice: KycNotice;
}

function Notice({ context, notice }: NoticeProps): VNode | null {
  const { words, path, step } = context;
  if (notice === null) return null;
  return (
    <div
      class={notice === 'conflict' || notice === 'late' ? 'notice bad part' : 'notice calm part'}
      role="status"
    >
      <p>{SAID[notice](context)}</p>
      {notice === 'conflict' ? (
        <p class="more">
          <a class="inline" href={`${path}/${step}`}>
            {words.say('web.kyc.show_theirs')}
          </a>
        </p>
      ) : null}
    </div>
  );
}

const SAID: Readonly<Record<NonNullable<KycNotice>, (context: KycPageContext) => ComponentChildren>> = {
  gaps: ({ words }) => words.say('web.kyc.saved_gaps'),
  conflict: ({ words }) => words.say('web.kyc.conflict'),
  late: ({ words }) => words.say('web.kyc.late'),
  uploaded: ({ words, view }) =>
    words.say('web.kyc.uploaded', { name: view.kyc.documents.at(-1)?.name ?? '' }),
  removed: ({ words }) => words.say('web.kyc.removed'),
};
