import { formatMoney } from '../../../domain/money/format-money.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { html, isolate, type SafeHtml } from './html.js';
import { buildDocument } from './page-shell.js';
import { buildAmount, buildMerchantLine, buildQrAside, buildRows } from './pay-page-parts.js';
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
    foot: html`<a href="/p/${slug}/report">Not expecting this? Report it</a>`,
  });
}

function buildMain(view: PayPageView, parts: StateParts, slug: string): SafeHtml {
  const follow = parts.follows && html` data-follow="/p/${slug}" data-shows="${fingerprintPayPage(view)}"`;
  const customer = view.customerName;
  return html`<main class="layout${view.state === 'open' && ' with-phone'}"${follow}><article class="card">
${buildMerchantLine(view.merchantName, parts.does)}
${parts.notice}
${buildAmount(view.amount)}
${view.description !== null && html`<p class="what">${isolate(view.description)}</p>`}
${buildRows([
  ...(view.state === 'open' ? [] : parts.rows),
  customer === null ? null : ['For', isolate(customer)],
  ['Reference', isolate(view.reference)],
  ...(view.state === 'open' ? parts.rows : []),
])}
${parts.action}
</article>
${view.state === 'open' && buildQrAside(slug)}
</main>`;
}
