import type { VNode } from 'preact';
import { SHEET } from './email-style.js';

/** Telephones may not make links of what people wrote; both colour schemes are ours, so that none is guessed. */
export function HeadOfEmail({ subject }: { readonly subject: string }): VNode {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
      <meta name="x-apple-disable-message-reformatting" content="" />
      <title>{subject}</title>
      <style>{SHEET}</style>
    </head>
  );
}
