import type { VNode } from 'preact';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { Quoted } from '../../markup/quoted.js';
import { buildDocument } from './page-shell.js';
import { Amount, MerchantLine, QrAside, Rows } from './pay-page-parts.js';
import { buildStateParts } from './pay-page-states.js';
import type { PayPageContext, StateParts } from './state-parts.js';

const REFRESH_SECONDS = 10;
const TEST_MODE = 'Test mode: no money moves on this page.';

/** Changes whenever the page would say something else; the page's script compares it. */
export function fingerprintPayPage({ state, declined, closing }: PayPageView): string {
  return [state, declined ?? '', closing?.refunded?.minor ?? ''].join('.');
}

/** The whole pay page in the link's state: pure, and complete without scripts. */
export function buildPayPage(view: PayPageView, context: PayPageContext): string {
  const parts = buildStateParts(view, context);
  const { slug } = context;
  return buildDocument({
    title: `${parts.word} · ${formatMoney(view.amount)} · ${view.merchantName}`,
    band: view.mode === 'test' ? TEST_MODE : null,
    // Any other open page stays: nothing may be pulled away from under a finger or a screen reader.
    refreshSeconds:
      view.state === 'processing' || context.pressed === 'not_confirmed' ? REFRESH_SECONDS : null,
    body: buildMain(view, parts, slug),
    foot: <a href={`/p/${slug}/report`}>Not expecting this? Report it</a>,
  });
}

function buildMain(view: PayPageView, parts: StateParts, slug: string): VNode {
  const isOpen = view.state === 'open';
  const follow = parts.follows
    ? { 'data-follow': `/p/${slug}`, 'data-shows': fingerprintPayPage(view) }
    : null;
  const { customerName, description, reference } = view;
  return (
    <main class={isOpen ? 'layout with-phone' : 'layout'} {...follow}>
      <article class="card">
        <MerchantLine merchantName={view.merchantName} does={parts.does} />
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
            customerName === null ? null : ['For', <Quoted>{customerName}</Quoted>],
            ['Reference', <Quoted>{reference}</Quoted>],
            ...(isOpen ? parts.rows : []),
          ]}
        />
        {parts.action}
      </article>
      {isOpen ? <QrAside slug={slug} /> : null}
    </main>
  );
}
