import type { ComponentChildren, VNode } from 'preact';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { OwnAccount } from '../../../ports/gateway-accounts.js';
import type { ConnectedGateway, CurrencyRule } from '../../../service/gateways/describe-gateways.js';
import type { GatewayPageView } from '../../../service/gateways/open-gateway-page.js';
import { sayTrouble } from '../../chat/copy/gateway-copy.js';
import { nameGateway } from '../../chat/copy/gateway-names.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import { KeyField } from './gateways-page-form.js';
import type { GatewaysPageContext } from './gateways-page-parts.js';
import { TimeElement } from './time-element.js';

interface ConnectedAccountProps {
  readonly view: Pick<GatewayPageView, 'timeZone'>;
  readonly context: GatewaysPageContext;
  readonly connected: ConnectedGateway;
}

/** One account: what is known of it, and what can be done with it. */
export function ConnectedAccount({ view, context, connected }: ConnectedAccountProps): VNode {
  const { words, path } = context;
  const { account } = connected;
  const trouble = sayTrouble(words, account);
  return (
    <section class="make-out">
      <h2 class="label">
        {nameGateway(account.provider)}
        {account.displayName === null ? null : [' · ', <Quoted>{account.displayName}</Quoted>]}
      </h2>
      {trouble === null ? null : <p class="problem">{trouble}</p>}
      <Facts {...{ view, context, connected }} />
      <p class="small">
        {words.say('web.gateways.webhook_note', {
          gateway: account.provider === 'stripe' ? 'stripe' : 'other',
        })}
      </p>
      {account.provider === 'stripe' ? <SecretForm {...{ context, account }} /> : null}
      <p class="actions">
        <a class="button button-second" href={`${path}?add=${account.provider}`}>
          {words.say('web.gateways.replace')}
        </a>
        <a class="button button-second" href={`${path}?remove=${account.id}`}>
          {words.say('web.gateways.remove', { gateway: nameGateway(account.provider) })}
        </a>
      </p>
    </section>
  );
}

function Facts({ view, context: { words }, connected }: ConnectedAccountProps): VNode {
  const { account, webhookUrl, rules } = connected;
  const { mode, lastFour, connectedAt, lastSignedAt, hasWebhookSecret } = account;
  const { timeZone } = view;
  return (
    <dl class="rows">
      <Fact label={words.say('web.gateways.key')}>{`•••• ${lastFour}`}</Fact>
      <Fact label={words.say('web.gateways.mode')}>
        {words.say('web.gateways.mode_name', { mode: mode === 'live' ? 'live' : 'other' })}
      </Fact>
      <Fact label={words.say('web.gateways.since')}>
        <TimeElement {...{ words, at: connectedAt, timeZone }} />
      </Fact>
      <Fact label={words.say('web.gateways.webhook')}>{webhookUrl}</Fact>
      {account.provider === 'stripe' ? (
        <Fact label={words.say('web.gateways.secret')}>
          {words.say('web.gateways.secret_state', { kept: hasWebhookSecret ? 'yes' : 'other' })}
        </Fact>
      ) : null}
      <Fact label={words.say('web.gateways.last_signed')}>
        {lastSignedAt === null ? (
          words.say('web.gateways.never_signed')
        ) : (
          <TimeElement {...{ words, at: lastSignedAt, timeZone }} />
        )}
      </Fact>
      {rules.length === 0 ? null : (
        <Fact label={words.say('web.gateways.currencies')}>
          {rules.map((rule) => sayRule(words, rule)).join(' · ')}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function sayRule(words: Words, { currency, isTaken, least }: CurrencyRule): string {
  if (!isTaken) return words.say('web.gateways.not_taken', { currency });
  if (least === null) return words.say('web.gateways.any_amount', { currency });
  return words.say('web.gateways.from', { amount: formatMoney(least) });
}

function SecretForm({ context, account }: { context: GatewaysPageContext; account: OwnAccount }): VNode {
  const { words, path } = context;
  const gateway = nameGateway(account.provider);
  return (
    <form method="post" action={`${path}/secret`} autocomplete="off">
      <input type="hidden" name="accountId" value={account.id} />
      {context.badSecretOf === account.id ? (
        <p class="problem" role="alert">
          {words.say('web.gateways.problem', { problem: 'secret', gateway })}
        </p>
      ) : null}
      <KeyField
        name="secret"
        id={`secret-${account.id}`}
        label={words.say('web.gateways.secret')}
        hint={words.say('web.gateways.secret_hint')}
      />
      <p class="actions">
        <button class="button" type="submit">
          {words.say('web.gateways.secret_save')}
        </button>
      </p>
    </form>
  );
}
