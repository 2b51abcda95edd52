import { html, type SafeHtml } from './html.js';
import { buildDocument } from './page-shell.js';

export interface MessagePage {
  readonly title: string;
  readonly heading: string;
  readonly text: readonly string[];
  /** The one thing to do next. */
  readonly action?: { readonly href: string; readonly label: string } | null;
  /** What support asks for. */
  readonly requestId?: string | null;
}

/** A page that only says something: not found, too many requests, out of order. */
export function buildMessagePage({ title, heading, text, action, requestId }: MessagePage): string {
  return buildDocument({
    title: `${title} · Paylink`,
    body: html`<main class="layout"><section class="card">
<h1 class="heading">${heading}</h1>
${text.map((paragraph) => html`<p class="say">${paragraph}</p>`)}
${action ? buildLinkButton(action) : null}
${requestId ? html`<p class="small">Request ${requestId}</p>` : null}
</section></main>`,
  });
}

function buildLinkButton({ href, label }: { readonly href: string; readonly label: string }): SafeHtml {
  return html`<p class="actions"><a class="button button-second" href="${href}">${label}</a></p>`;
}
