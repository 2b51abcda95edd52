import type { ComponentChildren, VNode } from 'preact';
import { PAGE_OF_FIELD } from '../../../../domain/kyc/read-kyc-field.js';
import { Quoted } from '../../../markup/quoted.js';
import { FORM_STYLE_ASSET } from '../assets.js';
import { LanguageSwitch } from '../language-switch.js';
import { buildDocument } from '../page-shell.js';
import { TimeElement } from '../time-element.js';
import { KYC_STEPS, type KycPageContext, type KycStepName, pageOfStep } from './kyc-page-context.js';

/** One part of the page, among the others. */
export function buildKycShell(context: KycPageContext, part: ComponentChildren): string {
  const { words, view, path, step, expiresAt } = context;
  const { merchantName: merchant, timeZone } = view;
  return buildDocument({
    words,
    title: `${words.say('web.kyc.heading', { merchant })} · Paylink`,
    style: FORM_STYLE_ASSET,
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">{words.mix('web.kyc.heading', { merchant: <Quoted>{merchant}</Quoted> })}</h1>
          <Steps {...context} />
          {part}
          <p class="small">
            {words.mix('web.kyc.until', { time: <TimeElement {...{ words, at: expiresAt, timeZone }} /> })}
          </p>
        </section>
      </main>
    ),
    foot: <LanguageSwitch {...{ words, path: `${path}/${step}` }} />,
  });
}

function Steps({ words, path, view, step }: KycPageContext): VNode {
  const shown = KYC_STEPS.filter((one) => one !== 'email');
  return (
    <nav class="steps" aria-label={words.say('web.kyc.steps')}>
      <ol>
        {shown.map((one) => (
          <li>
            <a
              href={`${path}/${one}`}
              aria-current={one === step || (one === 'answers' && step === 'email') ? 'step' : undefined}
            >
              <span>{nameStep(words, one)}</span>
              {one === 'check' ? null : (
                <span class="step-state">
                  {words.say('web.kyc.step_state', { state: isThere(view, one) ? 'there' : 'other' })}
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function nameStep(words: KycPageContext['words'], step: KycStepName): string {
  if (step === 'check') return words.say('web.kyc.check');
  if (step === 'email') return words.say('web.kyc.email_heading');
  return words.say('kyc.page', { page: step === 'documents' ? 'other' : step });
}

function isThere({ problems }: KycPageContext['view'], step: KycStepName): boolean {
  return !problems.some(({ field }) => PAGE_OF_FIELD[field] === pageOfStep(step));
}
