import type { VNode } from 'preact';
import type { OwnAccount } from '../../../ports/gateway-accounts.js';
import { nameGateway } from '../../chat/copy/gateway-names.js';
import type { Words } from '../../chat/words/words.js';
import type { GatewaysPageContext } from './gateways-page-parts.js';

/** Why an account was not removed: money is under way there for these links, or its gateway says nothing. */
export type RemoveProblem =
  | { readonly kind: 'in_use'; readonly references: readonly string[] }
  | { readonly kind: 'unavailable' };

interface RemoveQuestionProps {
  readonly context: GatewaysPageContext;
  readonly account: OwnAccount;
  readonly problem: RemoveProblem | null;
}

const MOST_NAMED = 5;

/** Asked before keys are deleted. */
export function RemoveQuestion({ context, account, problem }: RemoveQuestionProps): VNode {
  const { words, path } = context;
  const { id, provider, lastFour } = account;
  const gateway = nameGateway(provider);
  return (
    <form method="post" action={`${path}/remove`}>
      <input type="hidden" name="accountId" value={id} />
      <h2 class="label">{words.say('web.gateways.remove_question', { gateway, lastFour })}</h2>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {sayProblem(words, problem, gateway)}
        </p>
      )}
      <p class="say">{words.say('web.gateways.remove_note')}</p>
      <p class="actions">
        <button class="button" type="submit">
          {words.say('web.gateways.remove', { gateway })}
        </button>
        <a class="button button-second" href={path}>
          {words.say('web.gateways.keep')}
        </a>
      </p>
    </form>
  );
}

function sayProblem(words: Words, problem: RemoveProblem, gateway: string): string {
  if (problem.kind === 'unavailable') return words.say('web.gateways.remove_unavailable', { gateway });
  const { references } = problem;
  const named = references.slice(0, MOST_NAMED).join(', ');
  return words.say('web.gateways.remove_in_use', {
    ...{ gateway, references: named, more: references.length - Math.min(references.length, MOST_NAMED) },
  });
}
