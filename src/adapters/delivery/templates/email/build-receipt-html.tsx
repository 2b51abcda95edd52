import type { VNode } from 'preact';
import { isolate } from '../../../../domain/text/isolate.js';
import { renderDocument } from '../../../markup/render-document.js';
import { listReceiptRows } from '../list-receipt-rows.js';
import type { MessageFacts } from '../message-facts.js';
import type { ReceiptFacts } from '../receipt-facts.js';
import { sayRefund } from '../say-receipt.js';
import { sayQuestions } from '../sentences.js';
import { Button } from './email-button.js';
import { EmailDocument } from './email-document.js';
import { Address, Quoted, Small } from './email-elements.js';
import { Amount, Description, Who } from './email-parts.js';
import { Row, RowTable, When } from './email-rows.js';

/** The paid page as a whole document. */
export function buildReceiptHtml(facts: MessageFacts, receipt: ReceiptFacts, subject: string): string {
  const { words, testMode, merchantName, description, reference } = facts;
  const preheader =
    description === null
      ? words.say('message.reference_sentence', { reference })
      : words.say('message.receipt_preheader', { description, reference });
  return renderDocument(
    <EmailDocument
      head={{ words, subject, preheader, testMode }}
      card={<Inside facts={facts} receipt={receipt} />}
      foot={
        <>
          <Small>{sayQuestions(facts)}</Small>
          <Small>{words.say('message.sent_by', { merchant: isolate(merchantName) })}</Small>
        </>
      }
    />,
  );
}

interface InsideProps {
  readonly facts: MessageFacts;
  readonly receipt: ReceiptFacts;
}

function Inside({ facts, receipt }: InsideProps): VNode {
  const { words, receiptUrl, accentColor } = facts;
  return (
    <>
      <Who facts={facts} does={doesOf(receipt)} />
      <Amount facts={facts} />
      <Description facts={facts} />
      <RowTable>
        {listReceiptRows(facts, receipt).map(({ label, value }) => (
          <Row label={label}>
            {value === receipt.when.full ? (
              <When words={words} at={receipt.when} />
            ) : (
              <Quoted>{value}</Quoted>
            )}
          </Row>
        ))}
      </RowTable>
      {sayRefund(facts, receipt).map((sentence) => (
        <Small>{sentence}</Small>
      ))}
      <Button href={receiptUrl} accentColor={accentColor}>
        {words.say('message.receipt_open')}
      </Button>
      <Small>
        {words.say('message.open_address')}
        <br />
        <Address href={receiptUrl}>{receiptUrl}</Address>
      </Small>
    </>
  );
}

function doesOf({ of, refunded }: ReceiptFacts) {
  if (of === 'payment') return 'pay.merchant.received';
  return refunded === null ? 'pay.merchant.returned' : 'pay.merchant.returned_part';
}
