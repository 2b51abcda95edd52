import type { ComponentChildren } from 'preact';
import type { Words } from '../../../chat/words/words.js';
import { renderDocument } from '../../../markup/render-document.js';
import { STYLE_PATH } from './style.js';

export interface BankPage {
  readonly words: Words;
  readonly title: string;
  readonly content: ComponentChildren;
}

/** One whole page of the sandbox bank. */
export function renderPage({ words, title, content }: BankPage): string {
  const bank = words.say('bank.name');
  return renderDocument(
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${bank}`}</title>
        <link rel="stylesheet" href={STYLE_PATH} />
      </head>
      <body>
        <header class="bank">
          <p class="bank-name">{bank}</p>
          <p>{words.say('bank.practice')}</p>
        </header>
        <main>{content}</main>
        <footer>
          <p>{words.say('bank.no_real_card')}</p>
        </footer>
      </body>
    </html>,
  );
}
