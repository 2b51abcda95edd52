import type { Key, Rendered } from '../render/rendered.js';
import { escapeHtml } from '../text/escape-html.js';

/** A host that Telegram opens: it refuses the whole message for one like "localhost". */
function canBeOpened(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname.includes('.');
}

function hasNoButton(key: Key): key is Key & { readonly url: string } {
  return 'url' in key && !canBeOpened(key.url);
}

/** An address that no button can lead to stands in the text, where it can be copied: a Paylink that one tries at home. */
export function spellAddresses(rendered: Rendered): Rendered {
  const spelled = rendered.keys.flat().filter(hasNoButton);
  if (spelled.length === 0) return rendered;
  const missing = spelled.filter(({ url }) => !rendered.html.includes(escapeHtml(url)));
  const lines = missing.map(({ label, url }) => `\n\n${escapeHtml(label)}\n${escapeHtml(url)}`);
  const keys = rendered.keys.map((row) => row.filter((key) => !hasNoButton(key)));
  return {
    ...rendered,
    html: `${rendered.html}${lines.join('')}`,
    keys: keys.filter((row) => row.length > 0),
  };
}
