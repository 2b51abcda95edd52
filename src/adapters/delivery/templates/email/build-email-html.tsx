import type { VNode } from 'preact';
import { renderDocument } from '../../../markup/render-document.js';
import type { MessageFacts } from '../message-facts.js';
import { NOT_EXPECTED, sayWherePaid, sayWhomToAsk, sayWhoSends } from '../sentences.js';
import { Address, Cell, LayoutTable, Small } from './email-elements.js';
import { Amount, Description, PayButton, ReminderNotice, WhoAsks } from './email-parts.js';
import { Rows } from './email-rows.js';
import { STYLES } from './email-style.js';
import { HeadOfEmail } from './head-of-email.js';

/** The first half of the pay page as a whole document. */
export function buildEmailHtml(facts: MessageFacts, subject: string): string {
  const { testMode, payBy, reference } = facts;
  return renderDocument(
    <html lang="en">
      <HeadOfEmail subject={subject} />
      <body class="ground" style={STYLES.body}>
        <div style={STYLES.preheader}>
          {payBy === null ? `Reference ${reference}.` : `Pay by ${payBy.full}.`}
        </div>
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
          Or open this address:
          <br />
          <Address href={facts.payUrl}>{facts.payUrl}</Address>
        </Small>
        <Small>{sayWherePaid(facts)}</Small>
      </Cell>
    </LayoutTable>
  );
}

function Foot({ facts }: { readonly facts: MessageFacts }): VNode {
  return (
    <LayoutTable style={STYLES.column} width={480} align="center">
      <Cell style={STYLES.foot} align="left">
        <Small>{sayWhomToAsk(facts)}</Small>
        <Small>
          {NOT_EXPECTED} <Address href={facts.reportUrl}>Report it</Address>
        </Small>
        <Small>{sayWhoSends(facts)}</Small>
      </Cell>
    </LayoutTable>
  );
}
