import type { ComponentChildren } from 'preact';
import { renderDocument } from '../../../markup/render-document.js';
import { STYLE_PATH } from './style.js';

/** One whole page of the sandbox bank. */
export function renderPage(title: string, content: ComponentChildren): string {
  return renderDocument(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Sandbox bank`}</title>
        <link rel="stylesheet" href={STYLE_PATH} />
      </head>
      <body>
        <header class="bank">
          <p class="bank-name">Sandbox bank</p>
          <p>A practice bank: no money moves here.</p>
        </header>
        <main>{content}</main>
        <footer>
          <p>
            This page stands in for a bank while payments are in test mode. Never type a real card number
            here.
          </p>
        </footer>
      </body>
    </html>,
  );
}
