import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { Link } from '../../../../domain/link/link.js';
import { listWaitingSendings } from '../../../../domain/sending/list-waiting-sendings.js';
import { listMessages, type MessageProgress } from '../../../../domain/sending/message-progress.js';
import { nameChannels } from '../../copy/delivery-copy.js';
import { describeStillPlanned } from '../../copy/waiting-copy.js';
import type { WhenReader } from '../../time/format-when.js';
import { says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

interface Stopped {
  readonly link: Link;
  readonly stopped: readonly DeliveryChannel[];
  /** Whether some of what was to be stopped had left. */
  readonly hadPartLeft: boolean;
}

/** Also what nobody knows of: that nothing was sent is said only where it is sure. */
function mayHaveLeft({ leftAt, last }: MessageProgress): boolean {
  return leftAt !== null || (last.type === 'delivery.failed' && last.reason === 'unknown');
}

/** What was stopped, whether some of it had left or anything before it, and what still goes. */
export function sayStopped(reader: WhenReader, { link, stopped, hadPartLeft }: Stopped): string {
  const { words, now } = reader;
  const left = hadPartLeft ? 'some' : listMessages(link).some(mayHaveLeft) ? 'before' : 'other';
  const said = words.say('page.stopped', { left, stopped: nameChannels(words, stopped) });
  const planned = describeStillPlanned(link, listWaitingSendings(link, now), reader);
  return [said, ...(planned === null ? [] : [planned])].join(' ');
}

/** What came of stopping a message, over how its link stands now: it takes the place of what was said before. */
export function buildStopped(said: string, status: PageReply): PageReply {
  const { title, words, parts } = status;
  return { kind: 'stopped', title, words: `${said} ${words}`, parts: [says(said), ...parts] };
}
