import type { OutboxMessage } from '../adapters/delivery/local-outbox/create-local-outbox.js';

/** A mail as one document: pictures that came with it stand in it. Undefined: the message is no mail. */
export function showMail({
  html,
  attachments,
}: Pick<OutboxMessage, 'html' | 'attachments'>): string | undefined {
  if (html === null) return undefined;
  return attachments.reduce(
    (shown, { cid, type, bytes }) =>
      shown.replaceAll(`"cid:${cid}"`, `"data:${type};base64,${Buffer.from(bytes).toString('base64')}"`),
    html,
  );
}
