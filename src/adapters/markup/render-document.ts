import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole document as text: page, checkout or email. Every text in it is escaped, and there is no way around that. */
export function renderDocument(html: VNode): string {
  return `<!doctype html>${renderToString(html)}`;
}
