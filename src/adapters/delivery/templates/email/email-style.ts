import type { CSSProperties } from 'preact';

/**
 * The pay page's look in what mail programs keep: styles on each element, tables, colours by name of use. The sheet
 * only adds to them, because some programs drop it: the dark scheme, and smaller digits on narrow screens.
 */
const INK = '#14161c';
const SOFT = '#5a5f6b';
const LINE = '1px solid #e3e2dd';
const FONT = 'system-ui,Segoe UI,Roboto,Noto Sans,Arial,sans-serif';

/**
 * Of every cell with words: some programs let no table inherit its letters, but all let a cell's content. Words of any
 * length stay inside.
 */
const cell: CSSProperties = { fontFamily: FONT, wordBreak: 'break-word' };
const plain: CSSProperties = { fontSize: 15, lineHeight: '22px', color: INK };
const small: CSSProperties = { fontSize: 14, lineHeight: '20px', color: SOFT };

export const STYLES = {
  body: { margin: 0, padding: 0, backgroundColor: '#f5f4f0' },
  /** What lists of mails show beside the subject; in the mail itself it is not seen. */
  preheader: {
    display: 'none',
    fontSize: 1,
    lineHeight: '1px',
    maxHeight: 0,
    maxWidth: 0,
    overflow: 'hidden',
  },
  ground: { backgroundColor: '#f5f4f0' },
  band: { ...cell, ...small, padding: '8px 16px', backgroundColor: '#fdf0dc', color: '#7a4a06' },
  outer: { padding: '24px 12px 32px' },
  /** Outlook takes the width of the attribute, everything else this one. */
  column: { width: '100%', maxWidth: 480 },
  card: {
    width: '100%',
    maxWidth: 480,
    borderCollapse: 'separate',
    border: LINE,
    borderRadius: 16,
    backgroundColor: '#ffffff',
  },
  inside: { ...cell, padding: '24px' },
  logoCell: { width: 1 },
  /** Of any width up to three times its height; on white, for it may be dark and see-through. */
  logo: {
    display: 'block',
    height: 48,
    width: 'auto',
    maxWidth: 144,
    borderRadius: 8,
    backgroundColor: '#ffffff',
  },
  monogram: {
    fontFamily: FONT,
    width: 48,
    height: 48,
    borderRadius: 12,
    backgroundColor: INK,
    color: '#ffffff',
    fontSize: 16,
    fontWeight: 700,
    letterSpacing: '.02em',
  },
  merchant: { ...cell, ...plain, paddingLeft: 12, fontSize: 16 },
  does: { fontSize: 14, color: SOFT },
  apart: { marginTop: 24 },
  notice: {
    ...cell,
    padding: '12px 16px',
    borderRadius: 12,
    backgroundColor: '#e8effd',
    color: '#1e3f8a',
    fontSize: 15,
    lineHeight: '22px',
  },
  amount: {
    margin: '24px 0 0',
    color: INK,
    fontWeight: 700,
    letterSpacing: '-.02em',
    fontVariantNumeric: 'tabular-nums',
  },
  amountSizes: {
    usual: { fontSize: 44, lineHeight: '50px' },
    long: { fontSize: 34, lineHeight: '40px' },
    'very-long': { fontSize: 26, lineHeight: '32px' },
  },
  currency: { fontSize: 17, fontWeight: 500, letterSpacing: '.02em', color: SOFT, whiteSpace: 'nowrap' },
  description: { ...plain, margin: '4px 0 0', fontSize: 17, lineHeight: '25px' },
  rows: { width: '100%', marginTop: 24, borderTop: LINE, borderCollapse: 'collapse', tableLayout: 'fixed' },
  label: {
    ...cell,
    ...small,
    padding: '10px 12px 10px 0',
    borderBottom: LINE,
    fontSize: 15,
    lineHeight: '22px',
    fontWeight: 400,
    width: '30%',
    verticalAlign: 'top',
  },
  value: { ...cell, ...plain, padding: '10px 0', borderBottom: LINE, fontVariantNumeric: 'tabular-nums' },
  unbroken: { whiteSpace: 'nowrap' },
  buttonCell: { ...cell, borderRadius: 12, backgroundColor: '#1d4ed8' },
  button: {
    display: 'block',
    padding: '14px 16px',
    border: '1px solid #1d4ed8',
    borderRadius: 12,
    backgroundColor: '#1d4ed8',
    color: '#ffffff',
    fontSize: 17,
    lineHeight: '24px',
    fontWeight: 600,
    textAlign: 'center',
    textDecoration: 'none',
  },
  small: { ...small, margin: '16px 0 0' },
  /** Colours of their own, or programs paint links blue on the dark card. */
  link: { color: SOFT, textDecoration: 'underline' },
  foot: { ...cell, padding: '8px 12px 0' },
} satisfies Readonly<Record<string, CSSProperties | Readonly<Record<string, CSSProperties>>>>;

export const SHEET = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:360px){.unbroken{white-space:normal!important}.inside{padding:20px 16px!important}.line{font-size:14px!important}.amount{font-size:38px!important;line-height:44px!important}.long{font-size:28px!important;line-height:34px!important}.very-long{font-size:22px!important;line-height:28px!important}}
@media (prefers-color-scheme:dark){
.ground{background-color:#0e0f13!important}
.band{background-color:#2e2110!important;color:#f3bd72!important}
.card{background-color:#191b22!important;border-color:#2d3039!important}
.ink{color:#f1f2f5!important}
.soft{color:#a3a8b5!important}
.line{border-color:#2d3039!important}
.monogram{background-color:#f1f2f5!important;color:#191b22!important}
.notice{background-color:#1a2440!important;color:#b4c9ff!important}
.button{background-color:#86a5ff!important;border-color:#86a5ff!important;color:#0b1230!important}
.own{border-color:#a3a8b5!important;color:#ffffff!important}
}`;
