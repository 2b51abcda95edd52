import type { Words } from '../../chat/words/words.js';
import { buildDocument } from './page-shell.js';

export interface MessagePage {
  readonly words: Words;
  readonly title: string;
  readonly heading: string;
  readonly text: readonly string[];
  /** The one thing to do next. */
  readonly action?: { readonly href: string; readonly label: string } | null;
  /** What support asks for. */
  readonly requestId?: string | null;
  /** An address that it goes on to by itself. */
  readonly leadsTo?: string | null;
}

/** A page that only says something: not found, too many requests, out of order. */
export function buildMessagePage({
  words,
  title,
  heading,
  text,
  action = null,
  requestId = null,
  leadsTo = null,
}: MessagePage): string {
  return buildDocument({
    words,
    title: `${title} · Paylink`,
    leadsTo,
    body: (
      <main class="layout">
        <section class="card">
          <h1 class="heading">{heading}</h1>
          {text.map((paragraph) => (
            <p class="say">{paragraph}</p>
          ))}
          {action === null ? null : (
            <p class="actions">
              <a class="button button-second" href={action.href}>
                {action.label}
              </a>
            </p>
          )}
          {requestId === null ? null : <p class="small">{words.say('web.request', { id: requestId })}</p>}
        </section>
      </main>
    ),
  });
}
