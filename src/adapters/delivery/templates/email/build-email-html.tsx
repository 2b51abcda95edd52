import type { VNode } from 'preact';
import { renderDocument } from '../../../markup/render-document.js';
import { isolate } from '../clean-text.js';
import type { MessageFacts } from '../message-facts.js';
import { sayWherePaid, sayWhomToAsk } from '../sentences.js';
import { Address, Cell, LayoutTable, Small } from './email-elements.js';
import { Amount, Description, PayButton, ReminderNotice, WhoAsks } from './email-parts.js';
import { Rows } from './email-rows.js';
import { STYLES } from './email-style.js';
import { HeadOfEmail } from './head-of-email.js';

/** The first half of the pay page as a whole document. */
export function buildEmailHtml(facts: MessageFacts, subject: string): string {
  const { words, testMode } = facts;
  return renderDocument(
    <html lang={words.language}>
      <HeadOfEmail subject={subject} />
      <body class="ground" style={STYLES.body}>
        <div style={STYLES.preheader}>{sayPreheader(facts)}</div>
        <LayoutTable class="ground" style={STYLES.ground} width="100%">
          {testMode === null ? null : (
            <Cell class="band" style={STYLES.band} align="center">
              {testMode}
            </Cell>
          )}
          <Cell style={STYLES.outer} align="center">
            <Card facts={facts} />
            <Foot facts={facts} />
          </Cell>
        </LayoutTable>
      </body>
    </html>,
  );
}

function sayPreheader({ words, payBy, reference }: MessageFacts): string {
  return payBy === null
    ? words.say('message.reference_sentence', { reference })
    : words.say('message.pay_by_sentence', { when: payBy.full });
}

function Card({ facts }: { readonly facts: MessageFacts }): VNode {
  return (
    <LayoutTable class="card" style={STYLES.card} width={480} align="center">
      <Cell class="inside" style={STYLES.inside} align="left">
        <WhoAsks facts={facts} />
        <ReminderNotice facts={facts} />
        <Amount facts={facts} />
        <Description facts={facts} />
        <Rows facts={facts} />
        <PayButton facts={facts} />
        <Small>
          {facts.words.say('message.open_address')}
          <br />
          <Address href={facts.payUrl}>{facts.payUrl}</Address>
        </Small>
        <Small>{sayWherePaid(facts)}</Small>
      </Cell>
    </LayoutTable>
  );
}

function Foot({ facts }: { readonly facts: MessageFacts }): VNode {
  const { words, merchantName, reportUrl } = facts;
  return (
    <LayoutTable style={STYLES.column} width={480} align="center">
      <Cell style={STYLES.foot} align="left">
        <Small>{sayWhomToAsk(facts)}</Small>
        <Small>
          {words.say('message.not_expected')}{' '}
          <Address href={reportUrl}>{words.say('message.report')}</Address>
        </Small>
        <Small>{words.say('message.sent_by', { merchant: isolate(merchantName) })}</Small>
      </Cell>
    </LayoutTable>
  );
}
