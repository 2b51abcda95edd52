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
export function buildStopped(words: Words, { link, sendingId, stopped }: Stopped): PageReply {
  const sending = `${link.id}:${sendingId ?? 'link'}:`;
  const hasLeft = listMessages(link).some(
    ({ deliveryId, leftAt }) => deliveryId.startsWith(sending) && leftAt !== null,
  );
  const said = words.say('page.stopped', {
    left: hasLeft ? 'some' : 'other',
    stopped: nameChannels(words, stopped),
  });
  return { kind: 'stopped', title: words.say('page.title.link'), words: said, parts: [says(said)] };
}
