import type { VNode } from 'preact';
import { CODE_MINUTES } from '../../../../service/merchants/kept-code.js';
import { Quoted } from '../../../markup/quoted.js';
import { type KycPageContext, nextStep } from './kyc-page-context.js';

/** What came of the last press; null: nothing was pressed yet. */
export type EmailOutcome = 'sent' | 'wrong' | 'over' | 'too_many' | 'failed' | 'no_email' | null;

interface EmailPartProps {
  readonly context: KycPageContext;
  readonly outcome: EmailOutcome;
}

/** Where whoever answers shows that the address is theirs. */
export function EmailPart({ context, outcome }: EmailPartProps): VNode {
  const { words, view, path } = context;
  const { email = '', emailConfirmedAt } = view.kyc.facts.answers?.representative ?? {};
  const shown = <Quoted>{email}</Quoted>;
  if (emailConfirmedAt !== undefined) {
    return (
      <>
        <h2 class="part">{words.say('web.kyc.email_heading')}</h2>
        <p class="say">{words.mix('web.kyc.email_done', { email: shown })}</p>
        <OnLink {...context} label={words.say('web.kyc.go_on')} />
      </>
    );
  }
  const isSent = outcome === 'sent' || outcome === 'wrong';
  return (
    <>
      <h2 class="part">{words.say('web.kyc.email_heading')}</h2>
      {email === '' ? null : <p class="say">{words.mix('web.kyc.email_ask', { email: shown })}</p>}
      <Told {...{ context, outcome, email }} />
      {isSent ? <CodeForm {...context} outcome={outcome} /> : null}
      <form class="actions" method="post" action={`${path}/email/send`}>
        <button class={isSent ? 'button button-second' : 'button'} type="submit">
          {words.say('web.kyc.email_send', { again: outcome === null ? 'other' : 'yes' })}
        </button>
      </form>
      <OnLink {...context} label={words.say('web.kyc.later')} />
    </>
  );
}

function Told({
  context: { words },
  outcome,
  email,
}: EmailPartProps & { readonly email: string }): VNode | null {
  if (outcome === null || outcome === 'wrong') return null;
  if (outcome !== 'sent') {
    return (
      <p class="problem" role="alert">
        {words.say('web.kyc.email_problem', { problem: outcome === 'no_email' ? 'other' : outcome })}
      </p>
    );
  }
  return (
    <p class="notice calm part" role="status">
      {words.mix('web.kyc.email_sent', { email: <Quoted>{email}</Quoted>, minutes: CODE_MINUTES })}
    </p>
  );
}

function CodeForm({ words, path, outcome }: KycPageContext & { readonly outcome: EmailOutcome }): VNode {
  const isWrong = outcome === 'wrong';
  return (
    <form method="post" action={`${path}/email`}>
      <label class="label" for="code">
        {words.say('web.kyc.code')}
      </label>
      {isWrong ? (
        <p class="problem" id="code-problem" role="alert">
          {words.say('web.kyc.email_problem', { problem: 'wrong' })}
        </p>
      ) : null}
      <input
        class="input code"
        id="code"
        name="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={11}
        required
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? 'code-problem' : undefined}
      />
      <p class="actions">
        <button class="button" type="submit">
          {words.say('web.kyc.email_confirm')}
        </button>
      </p>
    </form>
  );
}

function OnLink({ path, view, label }: KycPageContext & { readonly label: string }): VNode {
  return (
    <p class="actions">
      <a class="button button-second" href={`${path}/${nextStep('email', view)}`}>
        {label}
      </a>
    </p>
  );
}
