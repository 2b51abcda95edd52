import type { VNode } from 'preact';
import {
  type LogoProblem,
  MAX_LOGO_BYTES,
  MAX_LOGO_SIDE,
  MIN_LOGO_SIDE,
} from '../../../domain/merchant/logo-problem.js';
import { INVITATION_MINUTES } from '../../../service/logos/invite-logo.js';
import type { LogoPageView } from '../../../service/logos/open-logo-page.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import { buildDocument } from './page-shell.js';

export interface LogoPageContext {
  readonly words: Words;
  readonly token: string;
  /** The form came back with what is wrong with the file. */
  readonly problem: LogoProblem | null;
}

const RULE = { kb: MAX_LOGO_BYTES / 1_000, min: MIN_LOGO_SIDE, max: MAX_LOGO_SIDE };

/** Where an owner gives a logo, takes it away, and sees what came of it. */
export function buildLogoPage(view: LogoPageView, context: LogoPageContext): string {
  const { words } = context;
  return buildDocument({
    words,
    title: `${words.say('web.logo.heading', { merchant: view.merchantName })} · Paylink`,
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">
            {words.mix('web.logo.heading', { merchant: <Quoted>{view.merchantName}</Quoted> })}
          </h1>
          {view.isUsed ? <Outcome {...{ view, context }} /> : <Forms {...{ view, context }} />}
        </section>
      </main>
    ),
  });
}

interface PartProps {
  readonly view: LogoPageView;
  readonly context: LogoPageContext;
}

function Outcome({ view, context }: PartProps): VNode {
  const { words } = context;
  return (
    <>
      <p class="say" role="status">
        {words.say(view.logoId === null ? 'web.logo.removed' : 'web.logo.set')}
      </p>
      <LogoNow {...{ view, context }} />
      <p class="small">{words.say('web.logo.used')}</p>
    </>
  );
}

function Forms({ view, context }: PartProps): VNode {
  const { words, token } = context;
  return (
    <>
      <p class="say">{words.say('web.logo.who_sees')}</p>
      <LogoNow {...{ view, context }} />
      <FileForm {...context} />
      {view.logoId === null ? null : (
        <form class="actions" method="post" action={`/settings/logo/${token}/remove`}>
          <button class="button button-second" type="submit">
            {words.say('web.logo.remove')}
          </button>
        </form>
      )}
      <p class="small">{words.say('web.logo.once', { minutes: INVITATION_MINUTES })}</p>
    </>
  );
}

function FileForm({ words, token, problem }: LogoPageContext): VNode {
  return (
    <form method="post" action={`/settings/logo/${token}`} enctype="multipart/form-data">
      <label class="label" for="logo">
        {words.say('web.logo.file')}
      </label>
      <p class="small" id="rule">
        {words.say('web.logo.rule', RULE)}
      </p>
      {problem === null ? null : (
        <p class="problem" id="problem" role="alert">
          {describe(words, problem)}
        </p>
      )}
      <input
        class="input"
        type="file"
        id="logo"
        name="logo"
        accept="image/png,image/jpeg"
        required
        aria-describedby={problem === null ? 'rule' : 'problem rule'}
      />
      <p class="actions">
        <button class="button" type="submit">
          {words.say('web.logo.save')}
        </button>
      </p>
    </form>
  );
}

function LogoNow({ view, context: { words, token } }: PartProps): VNode | null {
  if (view.logoId === null) return null;
  const source = `/settings/logo/${token}/picture?id=${view.logoId}`;
  return <img class="logo logo-large" src={source} alt={words.say('web.logo.now')} />;
}

function describe(words: Words, problem: LogoProblem): string {
  switch (problem) {
    case 'missing':
    case 'not_a_picture':
      return words.say(`web.logo.problem.${problem}`);
    case 'too_large':
      return words.say('web.logo.problem.too_large', RULE);
    case 'too_small_a_side':
      return words.say('web.logo.problem.too_small_a_side', RULE);
    case 'too_long_a_side':
      return words.say('web.logo.problem.too_long_a_side', RULE);
  }
}
