import { isolate } from '../../../domain/text/isolate.js';
import { stripInvisible } from '../../../domain/text/strip-invisible.js';
import { breakAutoLinks } from './break-auto-links.js';
import { escapeHtml } from './escape-html.js';

const LONE_SURROGATE = /\p{Cs}/gu;
const CONTROLS_BUT_NEWLINE = /[^\P{Cc}\n]/gu;
/** Stands between what is said side by side; each side is isolated by itself. */
const SEPARATOR = ' · ';

/** Text as it was typed, without what nobody sees, and without what could disturb its surroundings. */
export function cleanForShow(text: string): string {
  return stripInvisible(text.replace(/\r\n?/g, '\n'))
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(CONTROLS_BUT_NEWLINE, ' ');
}

/** Any text, people's own too, as HTML that shows it as it is. */
export function showText(text: string): string {
  const lines = breakAutoLinks(cleanForShow(text)).split('\n');
  const isolated = lines.map((line) => line.split(SEPARATOR).map(isolate).join(SEPARATOR));
  return escapeHtml(isolated.join('\n'));
}

/** To be copied: exactly what stands there, so that nothing is put in. */
export function showCode(text: string): string {
  return `<code>${escapeHtml(cleanForShow(text))}</code>`;
}

export function showBold(text: string): string {
  return `<b>${showText(text)}</b>`;
}

export function showItalic(text: string): string {
  return `<i>${showText(text)}</i>`;
}
