import type { VNode } from 'preact';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { Quoted } from '../../markup/quoted.js';
import { LanguageSwitch } from './language-switch.js';
import { buildDocument } from './page-shell.js';
import { Amount, MerchantLine, QrAside, Rows } from './pay-page-parts.js';
import { buildStateParts } from './pay-page-states.js';
import type { PayPageContext, StateParts } from './state-parts.js';

const REFRESH_SECONDS = 10;

/** Changes whenever the page would say something else; the page's script compares it. */
export function fingerprintPayPage({
  state,
  declined,
  closing,
  successorSlug,
}: Pick<PayPageView, 'state' | 'declined' | 'closing' | 'successorSlug'>): string {
  const { paid, refunded, takenBack } = closing ?? {};
  const taken = takenBack == null ? [] : [takenBack.taken.minor];
  const shown = [state, declined ?? '', refunded?.minor ?? '', paid?.minor ?? '', ...taken].join('.');
  return successorSlug === null ? shown : `${shown}.replaced`;
}

/** The whole pay page in the link's state: pure, and complete without scripts. */
export function buildPayPage(view: PayPageView, context: PayPageContext): string {
  const parts = buildStateParts(view, context);
  const { words, slug } = context;
  return buildDocument({
    words,
    title: `${parts.word} · ${formatMoney(view.amount)} · ${view.merchantName}`,
    band: view.mode === 'test' ? words.say('pay.test_mode') : null,
    accentColor: view.accentColor,
    // Any other open page stays: nothing may be pulled away from under a finger or a screen reader.
    refreshSeconds: isWaiting(view, context) ? REFRESH_SECONDS : null,
    body: buildMain(view, parts, context),
    foot: (
      <>
        <a href={`/p/${slug}/report`}>{words.say('pay.report')}</a>
        <LanguageSwitch words={words} path={`/p/${slug}`} />
      </>
    ),
  });
}

/** For news that only the gateway has. */
function isWaiting({ state }: PayPageView, { pressed }: PayPageContext): boolean {
  return state === 'processing' || pressed === 'not_confirmed';
}

/** What the page's script follows by. */
function buildFollowing(view: PayPageView, context: PayPageContext): Record<string, string | undefined> {
  return {
    'data-follow': `/p/${context.slug}`,
    'data-shows': fingerprintPayPage(view),
    'data-asks': isWaiting(view, context) ? '' : undefined,
  };
}

function buildMain(view: PayPageView, parts: StateParts, context: PayPageContext): VNode {
  const { words, slug } = context;
  const isOpen = view.state === 'open' && !view.isPaused;
  const { customerName, description, reference } = view;
  return (
    <main
      class={isOpen ? 'layout with-phone' : 'layout'}
      {...(parts.follows ? buildFollowing(view, context) : {})}
    >
      <article class="card">
        <MerchantLine
          words={words}
          merchantName={view.merchantName}
          does={parts.does}
          slug={slug}
          logoId={view.logoId}
        />
        {parts.notice}
        <Amount amount={view.amount} />
        {description === null ? null : (
          <p class="what">
            <Quoted>{description}</Quoted>
          </p>
        )}
        <Rows
          rows={[
            ...(isOpen ? [] : parts.rows),
            customerName === null ? null : [words.say('pay.label.customer'), <Quoted>{customerName}</Quoted>],
            [words.say('pay.label.reference'), <Quoted>{reference}</Quoted>],
            ...(isOpen ? parts.rows : []),
          ]}
        />
        {parts.action}
      </article>
      {isOpen ? <QrAside words={words} slug={slug} publicUrl={context.publicUrl} /> : null}
    </main>
  );
}
