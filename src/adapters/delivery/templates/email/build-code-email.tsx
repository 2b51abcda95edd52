import { isolate } from '../../../../domain/text/isolate.js';
import type { OutgoingCode } from '../../../../ports/notifier.js';
import { renderDocument } from '../../../markup/render-document.js';
import type { SenderFacts } from '../sender-facts.js';
import type { Email } from './build-email.js';
import { EmailDocument } from './email-document.js';
import { Small } from './email-elements.js';
import { STYLES } from './email-style.js';

export type CodeMail = Pick<OutgoingCode, 'code' | 'minutes'>;

/** The code first, as lists of mails show no more than that; how long it counts, and that it may be left alone. */
export function buildCodeEmail({ code, minutes }: CodeMail, { words, merchantName }: SenderFacts): Email {
  const merchant = isolate(merchantName);
  const subject = words.say('message.code_subject', { code, merchant });
  const sentence = words.say('message.code_sentence', { merchant, minutes });
  const leave = words.say('message.code_leave');
  const html = renderDocument(
    <EmailDocument
      head={{ words, subject, preheader: sentence, testMode: null }}
      card={
        <>
          <p class="ink" style={STYLES.amount}>
            {code}
          </p>
          <p class="ink" style={STYLES.description}>
            {sentence}
          </p>
        </>
      }
      foot={<Small>{leave}</Small>}
    />,
  );
  return { subject, html, text: `${code}\n\n${sentence}\n\n${leave}\n`, attachments: [] };
}
