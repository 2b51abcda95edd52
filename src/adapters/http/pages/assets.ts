import { createHash } from 'node:crypto';
import { COPY_SCRIPT } from './copy-script.js';
import { FORM_PAGE_STYLE } from './form-page-style.js';
import { PAY_PAGE_SCRIPT } from './pay-page-script.js';
import { PAY_PAGE_STYLE } from './pay-page-style.js';
import { PRINT_STYLE } from './print-style.js';

export interface Asset {
  /** Holds a hash of the body, so that it may be kept for ever. */
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1d4ed8"/><path d="M11 24V8h6.5a5 5 0 0 1 0 10H11" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

function defineAsset(name: string, contentType: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${hash}/${name}`, contentType, body };
}

/** Without the spaces that only people need: the style is two thirds of what a customer waits for. */
function squeezeStyle(style: string): string {
  return style
    .replace(/\s*([;{},])\s+/g, '$1')
    .replace(/\s+\{/g, '{')
    .replace(/([a-z-]): /g, '$1:')
    .replaceAll(';}', '}')
    .trim();
}

export const STYLE_ASSET = defineAsset(
  'pay-page.css',
  'text/css; charset=utf-8',
  squeezeStyle(PAY_PAGE_STYLE),
);
/** Fetched last, and never waited for on a screen. */
export const PRINT_STYLE_ASSET = defineAsset(
  'print.css',
  'text/css; charset=utf-8',
  squeezeStyle(PRINT_STYLE),
);
/** For pages with long forms, which no customer opens. */
export const FORM_STYLE_ASSET = defineAsset(
  'form-page.css',
  'text/css; charset=utf-8',
  squeezeStyle(FORM_PAGE_STYLE),
);
export const SCRIPT_ASSET = defineAsset('pay-page.js', 'text/javascript; charset=utf-8', PAY_PAGE_SCRIPT);
/** For pages that show something once. */
export const COPY_SCRIPT_ASSET = defineAsset('copy.js', 'text/javascript; charset=utf-8', COPY_SCRIPT);
export const ICON_ASSET = defineAsset('icon.svg', 'image/svg+xml', ICON);

/** The only files that pages ask for. */
export const ASSETS: readonly Asset[] = [
  STYLE_ASSET,
  PRINT_STYLE_ASSET,
  FORM_STYLE_ASSET,
  SCRIPT_ASSET,
  COPY_SCRIPT_ASSET,
  ICON_ASSET,
];
