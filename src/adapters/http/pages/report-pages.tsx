import type { VNode } from 'preact';
import { buildMessagePage } from './message-page.js';
import { buildDocument } from './page-shell.js';

export const REPORT_REASONS = ['unknown_sender', 'wrong_details', 'looks_like_fraud'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const MAX_REPORT_COMMENT = 500;

const REASON_WORDS: Readonly<Record<ReportReason, string>> = {
  unknown_sender: 'I do not know who asks for this',
  wrong_details: 'The amount or the details are wrong',
  looks_like_fraud: 'It looks like fraud',
};

export interface ReportForm {
  readonly slug: string;
  /** Said above the choices when the form came back. */
  readonly problem: string | null;
  /** What was written before: input is never lost. */
  readonly comment: string;
}

/** The form behind "Not expecting this? Report it". */
export function buildReportPage({ slug, problem, comment }: ReportForm): string {
  return buildDocument({
    title: 'Report this payment request · Paylink',
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">Report this payment request</h1>
          <p class="say">
            The people who run this service read it. Nothing is charged, and whoever sent the request is not
            told who reported it.
          </p>
          <form method="post" action={`/p/${slug}/report`}>
            <Choices problem={problem} />
            <label class="label" for="comment">
              Anything else (optional)
            </label>
            <textarea id="comment" name="comment" rows={3} maxlength={MAX_REPORT_COMMENT}>
              {comment}
            </textarea>
            <p class="actions">
              <button class="button" type="submit">
                Send the report
              </button>
              <a class="button button-second" href={`/p/${slug}`}>
                Back to the payment
              </a>
            </p>
          </form>
        </section>
      </main>
    ),
  });
}

function Choices({ problem }: Pick<ReportForm, 'problem'>): VNode {
  return (
    <fieldset {...(problem === null ? null : { 'aria-describedby': 'problem' })}>
      <legend>What is wrong?</legend>
      {problem === null ? null : (
        <p class="problem" id="problem" role="alert">
          {problem}
        </p>
      )}
      {REPORT_REASONS.map((reason) => (
        <label class="choice">
          <input type="radio" name="reason" value={reason} required />
          <span>{REASON_WORDS[reason]}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function buildReportSentPage(slug: string): string {
  return buildMessagePage({
    title: 'Report sent',
    heading: 'Your report was sent.',
    text: ['Thank you. Do not pay a request that you did not expect.'],
    action: { href: `/p/${slug}`, label: 'Back to the payment' },
  });
}
