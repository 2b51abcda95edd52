import type { ComponentChildren, VNode } from 'preact';
import type { Words } from '../../chat/words/words.js';
import { renderDocument } from '../../markup/render-document.js';
import { type Asset, ICON_ASSET, PRINT_STYLE_ASSET, SCRIPT_ASSET, STYLE_ASSET } from './assets.js';
import { accentPathOf } from './build-accent-style.js';

export interface PageShell {
  readonly words: Words;
  readonly title: string;
  readonly body: VNode;
  /** Above everything else: "Test mode ..." */
  readonly band?: string | null;
  /** Beside the style of all pages; null: nothing. */
  readonly style?: Asset | null;
  /** Beside the script of all pages; null: nothing. */
  readonly script?: Asset | null;
  /** The merchant's; null: the house's own. */
  readonly accentColor?: string | null;
  /** Loads itself again after so many seconds where scripts do not run. */
  readonly refreshSeconds?: number | null;
  /** An address that it goes on to by itself, with scripts or without. */
  readonly leadsTo?: string | null;
  /** At the very end, beside the name of the house. */
  readonly foot?: ComponentChildren;
}

/** A whole document: everything it needs comes from this server. */
export function buildDocument(page: PageShell): string {
  const { words, body, band = null, foot } = page;
  return renderDocument(
    <html lang={words.language}>
      <Head {...page} />
      <body>
        {band === null ? null : (
          <header class="band">
            <p>{band}</p>
          </header>
        )}
        {body}
        <footer class="foot">
          <span>Paylink</span>
          {foot}
        </footer>
      </body>
    </html>,
  );
}

function Head(page: PageShell): VNode {
  const { style = null, script = null, accentColor = null, refreshSeconds = null, leadsTo = null } = page;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{page.title}</title>
      <link rel="icon" href={ICON_ASSET.path} type="image/svg+xml" />
      <link rel="stylesheet" href={STYLE_ASSET.path} />
      {style === null ? null : <link rel="stylesheet" href={style.path} />}
      {accentColor === null ? null : <link rel="stylesheet" href={accentPathOf(accentColor)} />}
      <link rel="stylesheet" media="print" href={PRINT_STYLE_ASSET.path} />
      <script src={SCRIPT_ASSET.path} defer />
      {script === null ? null : <script src={script.path} defer />}
      {refreshSeconds === null ? null : (
        <noscript>
          <meta http-equiv="refresh" content={String(refreshSeconds)} />
        </noscript>
      )}
      {leadsTo === null ? null : <meta http-equiv="refresh" content={`0;url=${leadsTo}`} />}
    </head>
  );
}
