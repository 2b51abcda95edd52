import type { VNode } from 'preact';
import type { ReceiptView } from '../../../service/payments/open-receipt.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import { LanguageSwitch } from './language-switch.js';
import { buildMessagePage } from './message-page.js';
import { buildDocument } from './page-shell.js';
import { PrintButton } from './pay-page-actions.js';
import { Amount, MerchantLine, PrintedAddress, Rows } from './pay-page-parts.js';
import { MakeOutForm, type MakeOutState } from './receipt-form.js';
import { listReceiptRows } from './receipt-rows.js';

export interface ReceiptPageContext {
  readonly words: Words;
  readonly slug: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly form: MakeOutState;
}

/** What is kept for the books: one sheet when it is printed, the form below it left out. */
export function buildReceiptPage(view: ReceiptView, context: ReceiptPageContext): string {
  const { words, slug } = context;
  return buildDocument({
    words,
    title: `${words.say('pay.receipt_title', { number: view.number })} · ${view.merchantName}`,
    band: view.mode === 'test' ? words.say('pay.receipt_test_mode') : null,
    accentColor: view.accentColor,
    body: buildMain(view, context),
    foot: <LanguageSwitch words={words} path={`/p/${slug}/receipt`} />,
  });
}

function buildMain(view: ReceiptView, { words, slug, publicUrl, form }: ReceiptPageContext): VNode {
  const { merchantName, logoId, description } = view;
  return (
    <main class="layout">
      <article class="card">
        <MerchantLine words={words} does="pay.merchant.received" slug={slug} {...{ merchantName, logoId }} />
        <h1 class="label sheet-title">{words.say('pay.receipt')}</h1>
        <Amount as="p" amount={view.paid} />
        {description === null ? null : (
          <p class="what">
            <Quoted>{description}</Quoted>
          </p>
        )}
        <Rows rows={listReceiptRows(view, words)} />
        <PrintedAddress slug={slug} publicUrl={publicUrl} />
        <PrintButton words={words} />
        {view.mayMakeOut ? (
          <MakeOutForm words={words} slug={slug} state={form} />
        ) : (
          <p class="make-out small">
            {words.mix('pay.receipt_problem_too_often', { merchant: <Quoted>{merchantName}</Quoted> })}
          </p>
        )}
        <p class="actions">
          <a class="button button-second" href={`/p/${slug}`}>
            {words.say('web.report.back')}
          </a>
        </p>
      </article>
    </main>
  );
}

/** Of what is not paid there is no receipt. */
export function buildNoReceiptPage(words: Words, slug: string): string {
  return buildMessagePage({
    words,
    title: words.say('web.no_receipt.title'),
    heading: words.say('web.no_receipt.heading'),
    text: [words.say('web.no_receipt.text')],
    action: { href: `/p/${slug}`, label: words.say('web.report.back') },
  });
}
