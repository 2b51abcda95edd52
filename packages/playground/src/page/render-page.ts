import { ENTRY_MODULE, type PageAssets, STYLE_FILE } from './page-assets.js';

export interface PageOptions {
  readonly assets: PageAssets;
  /** Whether there is an inbox of messages to customers to look into. */
  readonly hasInbox: boolean;
  /** Whether a reset may lead to a week, too. */
  readonly hasWeek: boolean;
  /** Whom the page acts as at first. */
  readonly viewerId: string;
  /** Whom it acts as in Telegram at first; null: there is none. */
  readonly telegramViewerId: number | null;
}

/** The page's frame; everything in it is drawn by the script. Nothing in it comes from a person. */
export function renderPage({ assets, hasInbox, hasWeek, viewerId, telegramViewerId }: PageOptions): string {
  const { base, modulePaths } = assets;
  const preloads = modulePaths.map((path) => `<link rel="modulepreload" href="${base}${path}">`);
  return `<!doctype html>
<html lang="en" data-inbox="${hasInbox ? 'on' : 'off'}" data-week="${hasWeek ? 'on' : 'off'}" data-viewer="${encodeURIComponent(viewerId)}" data-telegram="${telegramViewerId ?? ''}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>Paylink playground</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}${STYLE_FILE}">
${preloads.join('\n')}
<script type="module" src="${base}${ENTRY_MODULE}"></script>
</head>
<body>
<div id="app" class="app"><p class="starting">Opening the workspace…</p></div>
<noscript><p class="starting">The playground needs JavaScript. The pay page does not.</p></noscript>
</body>
</html>
`;
}
