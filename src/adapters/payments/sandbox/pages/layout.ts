import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { STYLE_PATH } from './style.js';

/** One whole page of the sandbox bank; React escapes every text in it. */
export function renderPage(title: string, ...content: readonly ReactNode[]): string {
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, `${title} · Sandbox bank`),
      h('link', { rel: 'stylesheet', href: STYLE_PATH }),
    ),
    h(
      'body',
      null,
      h(
        'header',
        { className: 'bank' },
        h('p', { className: 'bank-name' }, 'Sandbox bank'),
        h('p', null, 'A practice bank: no money moves here.'),
      ),
      h('main', null, ...content),
      h(
        'footer',
        null,
        h(
          'p',
          null,
          'This page stands in for a bank while payments are in test mode. Never type a real card number here.',
        ),
      ),
    ),
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** A text somebody else wrote: kept from turning the words around it, whatever its script. */
export function quoted(text: string): ReactNode {
  return h('bdi', null, text);
}
