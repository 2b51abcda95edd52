import type { VNode } from 'preact';
import { isolate } from '../../../../domain/text/isolate.js';
import { renderDocument } from '../../../markup/render-document.js';
import type { MessageFacts } from '../message-facts.js';
import { sayWherePaid, sayWhomToAsk } from '../sentences.js';
import { Button } from './email-button.js';
import { EmailDocument } from './email-document.js';
import { Address, Small } from './email-elements.js';
import { Amount, Description, ReminderNotice, Who } from './email-parts.js';
import { Rows } from './email-rows.js';

/** The first half of the pay page as a whole document. */
export function buildEmailHtml(facts: MessageFacts, subject: string): string {
  const { words, testMode } = facts;
  return renderDocument(
    <EmailDocument
      head={{ words, subject, preheader: sayPreheader(facts), testMode }}
      card={<Inside facts={facts} />}
      foot={<Foot facts={facts} />}
    />,
  );
}

function sayPreheader({ words, payBy, reference }: MessageFacts): string {
  return payBy === null
    ? words.say('message.reference_sentence', { reference })
    : words.say('message.pay_by_sentence', { when: payBy.full });
}

function Inside({ facts }: { readonly facts: MessageFacts }): VNode {
  const { words, payUrl, amountText, accentColor } = facts;
  return (
    <>
      <Who facts={facts} does="message.asks_in_lines" />
      <ReminderNotice facts={facts} />
      <Amount facts={facts} />
      <Description facts={facts} />
      <Rows facts={facts} />
      <Button href={payUrl} accentColor={accentColor}>
        {words.say('message.pay_amount', { amount: amountText })}
      </Button>
      <Small>
        {words.say('message.open_address')}
        <br />
        <Address href={payUrl}>{payUrl}</Address>
      </Small>
      <Small>{sayWherePaid(facts)}</Small>
    </>
  );
}

function Foot({ facts }: { readonly facts: MessageFacts }): VNode {
  const { words, merchantName, reportUrl } = facts;
  return (
    <>
      <Small>{sayWhomToAsk(facts)}</Small>
      <Small>
        {words.say('message.not_expected')} <Address href={reportUrl}>{words.say('message.report')}</Address>
      </Small>
      <Small>{words.say('message.sent_by', { merchant: isolate(merchantName) })}</Small>
    </>
  );
}
