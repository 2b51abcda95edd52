import { isolate } from '../../../../domain/text/isolate.js';
import { renderDocument } from '../../../markup/render-document.js';
import type { Email } from '../email/build-email.js';
import { EmailDocument } from '../email/email-document.js';
import { Small } from '../email/email-elements.js';
import { Who } from '../email/email-parts.js';
import { STYLES } from '../email/email-style.js';
import { attachLogo } from '../email/logo-attachment.js';
import type { SenderFacts } from '../sender-facts.js';

/** The look of every email, with nothing to press. */
export function buildTrialEmail(facts: SenderFacts): Email {
  const { words } = facts;
  const merchant = isolate(facts.merchantName);
  const subject = words.say('message.trial_subject', { merchant });
  const sentence = words.say('message.trial_sentence', { merchant });
  const html = renderDocument(
    <EmailDocument
      head={{ words, subject, preheader: sentence, testMode: null }}
      card={
        <>
          <Who facts={facts} does="message.trial_lines" />
          <p class="ink" style={STYLES.description}>
            {sentence}
          </p>
        </>
      }
      foot={<Small>{words.say('message.sent_by', { merchant })}</Small>}
    />,
  );
  const text = `${sentence}\n\n${words.say('message.sent_by_sentence', { merchant })}\n`;
  return { subject, html, text, attachments: attachLogo(facts) };
}
