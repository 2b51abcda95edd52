import type { ComposedMessage, InlineAttachment } from '../templates/composed-message.js';
import type { MailData } from './create-mail-client.js';

export interface MailEnvelope {
  /** Ours, which SendGrid's news of the mail brings back. */
  readonly deliveryId: string;
  readonly to: string;
  readonly from: { readonly email: string; readonly name: string };
  /** What the mail is for, as SendGrid's statistics show it. */
  readonly category: string;
}

/** Nothing of SendGrid's is added: no pixel, no address of theirs in place of the pay page's, no footer. */
const TRACKING_OFF = {
  clickTracking: { enable: false, enableText: false },
  openTracking: { enable: false },
  subscriptionTracking: { enable: false },
  ganalytics: { enable: false },
};

/** A mail to one recipient as SendGrid's helper takes it (https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send). */
export function buildMail(
  composed: ComposedMessage,
  { deliveryId, to, from, category }: MailEnvelope,
): MailData {
  const { subject, html, text, replyTo, attachments } = composed;
  if (subject === null || html === null) throw new Error('an email has a subject and HTML');
  return {
    from: { ...from },
    to,
    ...(replyTo === null ? {} : { replyTo }),
    subject,
    text,
    html,
    attachments: attachments.map(toInline),
    customArgs: { delivery_id: deliveryId },
    categories: ['paylink', category],
    trackingSettings: TRACKING_OFF,
  };
}

/** The package sends a list's objects as they are: only by its name in the API the content id arrives, which their type lacks. */
function toInline({ cid, name: filename, type, bytes }: InlineAttachment) {
  const contentId = { content_id: cid };
  return {
    content: Buffer.from(bytes).toString('base64'),
    filename,
    type,
    disposition: 'inline',
    ...contentId,
  };
}
