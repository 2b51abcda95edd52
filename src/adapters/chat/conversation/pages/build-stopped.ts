import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { Link } from '../../../../domain/link/link.js';
import { listMessages } from '../../../../domain/sending/message-progress.js';
import { nameChannels } from '../../copy/delivery-copy.js';
import type { Words } from '../../words/words.js';
import { says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

interface Stopped {
  readonly link: Link;
  /** Null: the first. */
  readonly sendingId: string | null;
  readonly stopped: readonly DeliveryChannel[];
}

/** What was stopped, and whether some of it had left. */
export function sayStopped(words: Words, { link, sendingId, stopped }: Stopped): string {
  const sending = `${link.id}:${sendingId ?? 'link'}:`;
  const hasLeft = listMessages(link).some(
    ({ deliveryId, leftAt }) => deliveryId.startsWith(sending) && leftAt !== null,
  );
  return words.say('page.stopped', {
    left: hasLeft ? 'some' : 'other',
    stopped: nameChannels(words, stopped),
  });
}

/** What came of stopping a message, over how its link stands now: it takes the place of what was said before. */
export function buildStopped(said: string, status: PageReply): PageReply {
  const { title, words, parts } = status;
  return { kind: 'stopped', title, words: `${said} ${words}`, parts: [says(said), ...parts] };
}
