import type { VNode } from 'preact';
import type { Mode } from '../../../domain/merchant/merchant.js';
import type { OwnProvider } from '../../../ports/gateway-accounts.js';
import type { ConnectProblem } from '../../../service/gateways/connect-account.js';
import { nameGateway } from '../../chat/copy/gateway-names.js';
import type { Words } from '../../chat/words/words.js';
import type { GatewaysPageContext } from './gateways-page-parts.js';

/** What was chosen so far. Keys never come back. */
export interface ConnectDraft {
  readonly provider: OwnProvider;
  readonly mode: Mode;
  /** What is wrong with what was sent; null: nothing was sent yet. */
  readonly problem: ConnectProblem | 'missing' | null;
}

interface ConnectFormProps {
  readonly context: GatewaysPageContext;
  readonly draft: ConnectDraft;
}

/** Where keys are entered. */
export function ConnectForm({ context: { words, path }, draft }: ConnectFormProps): VNode {
  const { provider, problem } = draft;
  const gateway = nameGateway(provider);
  return (
    <form method="post" action={`${path}/account`} autocomplete="off">
      <input type="hidden" name="provider" value={provider} />
      <p class="say">{words.say('web.gateways.add_note')}</p>
      {problem === null ? null : (
        <p class="problem" id="problem" role="alert">
          {describeProblem(words, problem, gateway)}
        </p>
      )}
      <Modes {...{ words, mode: draft.mode }} />
      {provider === 'portone' ? (
        <KeyField name="clientKey" label={words.say('web.gateways.client_key')} />
      ) : null}
      <KeyField
        name="secretKey"
        label={words.say('web.gateways.secret_key')}
        hint={words.say('web.gateways.key_hint', { gateway: provider === 'stripe' ? 'stripe' : 'other' })}
      />
      <p class="actions">
        <button class="button" type="submit">
          {words.say('web.gateways.add', { gateway })}
        </button>
        <a class="button button-second" href={path}>
          {words.say('web.gateways.back')}
        </a>
      </p>
    </form>
  );
}

interface ModesProps {
  readonly words: Words;
  readonly mode: Mode;
}

function Modes({ words, mode }: ModesProps): VNode {
  return (
    <fieldset>
      <legend>{words.say('web.gateways.mode')}</legend>
      {(['test', 'live'] as const).map((one) => (
        <label class="choice">
          <input type="radio" name="mode" value={one} required checked={one === mode} />
          <span>{words.say('web.gateways.mode_name', { mode: one === 'live' ? 'live' : 'other' })}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface KeyFieldProps {
  /** Also its id, unless `id` is given. */
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
}

/** Hidden from onlookers, and from the browser's memory. */
export function KeyField({ name, id = name, label, hint }: KeyFieldProps): VNode {
  return (
    <>
      <label class="label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p class="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        class="input"
        type="password"
        id={id}
        name={name}
        required
        autocomplete="off"
        spellcheck={false}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      />
    </>
  );
}

function describeProblem(
  words: Words,
  problem: NonNullable<ConnectDraft['problem']>,
  gateway: string,
): string {
  const isTold = problem !== 'key_refused' && problem !== 'removed';
  return words.say('web.gateways.problem', { problem: isTold ? problem : 'other', gateway });
}
