import type { ComponentChildren, VNode } from 'preact';
import type { Words } from '../../chat/words/words.js';

/** A button that sends nothing but itself: amount and currency are the stored link's. */
export function PayForm({ slug, label }: { readonly slug: string; readonly label: string }): VNode {
  return (
    <form class="actions" method="post" action={`/p/${slug}/pay`}>
      <button class="button" type="submit">
        {label}
      </button>
    </form>
  );
}

/** Has the gateway asked; where scripts run the page does that by itself. */
export function CheckForm({ words, slug }: { readonly words: Words; readonly slug: string }): VNode {
  return (
    <noscript>
      <form class="actions" method="post" action={`/p/${slug}/check`}>
        <button class="button button-second" type="submit">
          {words.say('pay.check_now')}
        </button>
      </form>
    </noscript>
  );
}

/** Shown by the script: without one there is nothing that could print. */
export function PrintButton({ words }: { readonly words: Words }): VNode {
  return (
    <p class="actions">
      <button class="button button-second" type="button" data-print="" hidden>
        {words.say('pay.print')}
      </button>
    </p>
  );
}

export function ReceiptLink({ words, slug }: { readonly words: Words; readonly slug: string }): VNode {
  return (
    <p class="actions">
      <a class="button button-second" href={`/p/${slug}/receipt`}>
        {words.say('pay.receipt')}
      </a>
    </p>
  );
}

/** Practice goes on at the bank: a customer's dispute, a merchant's refund. */
export function PracticeLink({ words, url }: { readonly words: Words; readonly url: string | null }) {
  if (url === null) return null;
  return (
    <p class="after">
      <a href={url}>{words.say('pay.practice_bank')}</a>
    </p>
  );
}

/** The line below what can be done. */
export function Afterword({ children }: { readonly children: ComponentChildren }): VNode {
  return <p class="after">{children}</p>;
}

export function Assurance({ children }: { readonly children: ComponentChildren }): VNode {
  return (
    <p class="assurance">
      <svg class="lock" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path
          d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3.5 7h9a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.3"
          stroke-linecap="round"
        />
      </svg>
      <span>{children}</span>
    </p>
  );
}
