import type { VNode } from 'preact';
import { REPORT_REASONS } from '../../../domain/merchant/page-report.js';
import type { Words } from '../../chat/words/words.js';
import { buildMessagePage } from './message-page.js';
import { buildDocument } from './page-shell.js';

export const MAX_REPORT_COMMENT = 500;

export interface ReportForm {
  readonly words: Words;
  readonly slug: string;
  /** The form came back because no reason was chosen. */
  readonly lacksReason: boolean;
  /** What was written before: input is never lost. */
  readonly comment: string;
}

/** The form behind "Not expecting this? Report it". */
export function buildReportPage({ words, slug, lacksReason, comment }: ReportForm): string {
  const heading = words.say('web.report.heading');
  return buildDocument({
    words,
    title: `${heading} · Paylink`,
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">{heading}</h1>
          <p class="say">{words.say('web.report.who_reads')}</p>
          <form method="post" action={`/p/${slug}/report`}>
            <Choices words={words} lacksReason={lacksReason} />
            <label class="label" for="comment">
              {words.say('web.report.comment')}
            </label>
            <textarea id="comment" name="comment" rows={3} maxlength={MAX_REPORT_COMMENT}>
              {comment}
            </textarea>
            <p class="actions">
              <button class="button" type="submit">
                {words.say('web.report.send')}
              </button>
              <a class="button button-second" href={`/p/${slug}`}>
                {words.say('web.report.back')}
              </a>
            </p>
          </form>
        </section>
      </main>
    ),
  });
}

function Choices({ words, lacksReason }: Pick<ReportForm, 'words' | 'lacksReason'>): VNode {
  return (
    <fieldset {...(lacksReason ? { 'aria-describedby': 'problem' } : null)}>
      <legend>{words.say('web.report.question')}</legend>
      {lacksReason ? (
        <p class="problem" id="problem" role="alert">
          {words.say('web.report.choose')}
        </p>
      ) : null}
      {REPORT_REASONS.map((reason) => (
        <label class="choice">
          <input type="radio" name="reason" value={reason} required />
          <span>{words.say(`web.report.reason.${reason}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function buildReportSentPage(words: Words, slug: string): string {
  return buildMessagePage({
    words,
    title: words.say('web.report.sent.title'),
    heading: words.say('web.report.sent.heading'),
    text: [words.say('web.report.sent.text')],
    action: { href: `/p/${slug}`, label: words.say('web.report.back') },
  });
}
