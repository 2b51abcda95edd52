import type { VNode } from 'preact';
import type { OwnProvider } from '../../../ports/gateway-accounts.js';
import { OWN_PROVIDERS } from '../../../ports/gateway-accounts.js';
import { CONNECT_MINUTES } from '../../../service/gateways/invite-gateway-page.js';
import type { GatewayPageView } from '../../../service/gateways/open-gateway-page.js';
import { nameGateway } from '../../chat/copy/gateway-names.js';
import { Quoted } from '../../markup/quoted.js';
import { ConnectedAccount } from './gateways-page-account.js';
import { type ConnectDraft, ConnectForm } from './gateways-page-form.js';
import { ModePart } from './gateways-page-mode.js';
import type { GatewaysPageContext } from './gateways-page-parts.js';
import { type RemoveProblem, RemoveQuestion } from './gateways-page-remove.js';
import { buildDocument } from './page-shell.js';

/** What is asked on the page beside what stands there anyway; null: nothing. */
export type GatewaysQuestion =
  | { readonly kind: 'connect'; readonly draft: ConnectDraft }
  | { readonly kind: 'remove'; readonly accountId: string; readonly problem: RemoveProblem | null }
  | null;

/** Where an owner connects gateways, replaces their keys, removes them, and chooses between test and live. */
export function buildGatewaysPage(
  view: GatewayPageView,
  context: GatewaysPageContext,
  question: GatewaysQuestion,
): string {
  const { words, done } = context;
  return buildDocument({
    words,
    title: `${words.say('web.gateways.heading', { merchant: view.merchantName })} · Paylink`,
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">
            {words.mix('web.gateways.heading', { merchant: <Quoted>{view.merchantName}</Quoted> })}
          </h1>
          {done === null ? null : (
            <p class="notice calm say" role="status">
              {words.say('web.gateways.done', { what: done })}
            </p>
          )}
          <Asked {...{ view, context, question }} />
          <p class="small">{words.say('web.gateways.once', { minutes: CONNECT_MINUTES })}</p>
        </section>
      </main>
    ),
  });
}

interface AskedProps {
  readonly view: GatewayPageView;
  readonly context: GatewaysPageContext;
  readonly question: GatewaysQuestion;
}

function Asked({ view, context, question }: AskedProps): VNode {
  if (question?.kind === 'connect') return <ConnectForm {...{ context, draft: question.draft }} />;
  if (question?.kind === 'remove') {
    const { accountId, problem } = question;
    const toRemove = view.connected.find(({ account }) => account.id === accountId);
    if (toRemove !== undefined)
      return <RemoveQuestion {...{ context, account: toRemove.account, problem }} />;
  }
  return (
    <>
      <ModePart {...{ view, context }} />
      {view.connected.map((connected) => (
        <ConnectedAccount {...{ view, context, connected }} />
      ))}
      <p class="actions">
        {OWN_PROVIDERS.map((provider) => (
          <AddLink {...{ context, provider }} />
        ))}
      </p>
    </>
  );
}

function AddLink({ context, provider }: { context: GatewaysPageContext; provider: OwnProvider }): VNode {
  return (
    <a class="button button-second" href={`${context.path}?add=${provider}`}>
      {context.words.say('web.gateways.add', { gateway: nameGateway(provider) })}
    </a>
  );
}
