import type { InboxAct, InboxMessage } from './protocol.js';

/** What a carrier tells of a message, or what its reader does with it. */
export type InboxActId = 'delivered' | 'bounced' | 'spam' | 'stop' | 'start';

type Channel = InboxMessage['channel'];

interface ActWords {
  /** What it says on the button. */
  readonly label: string;
  /** What is said of the message from then on. */
  readonly state: string;
}

const DELIVERED: ActWords = { label: 'Delivered', state: 'Delivered' };

const WORDS: Readonly<Record<Channel, Readonly<Partial<Record<InboxActId, ActWords>>>>> = {
  email: {
    delivered: DELIVERED,
    bounced: { label: 'Bounced: no such address', state: 'Bounced: there is no such address' },
    spam: { label: 'Report as spam', state: 'Reported as spam' },
  },
  sms: {
    delivered: DELIVERED,
    bounced: {
      label: 'Not delivered: cannot receive texts',
      state: 'Not delivered: this number cannot receive texts',
    },
    stop: { label: 'Reply STOP', state: 'Answered with STOP: no more texts to this number' },
    start: { label: 'Reply START', state: 'Answered with START: texts are welcome again' },
  },
  whatsapp: {
    delivered: DELIVERED,
    bounced: { label: 'Not delivered: no such number', state: 'Not delivered: there is no such number' },
  },
};

/** What can still happen to a message, by what happened to it last. */
const NEXT: Readonly<Record<InboxActId | 'nothing', readonly InboxActId[]>> = {
  nothing: ['delivered', 'bounced', 'spam', 'stop'],
  delivered: ['spam', 'stop'],
  bounced: [],
  spam: [],
  stop: ['start'],
  start: ['stop'],
};

/** The buttons under a message, and what its last one came to; `last`: null while none was pressed. */
export function buildInboxActs(
  channel: Channel,
  last: InboxActId | null,
): Pick<InboxMessage, 'acts' | 'state'> {
  const words = WORDS[channel];
  const acts = NEXT[last ?? 'nothing'].flatMap((id): InboxAct[] => {
    const label = words[id]?.label;
    return label === undefined ? [] : [{ id, label }];
  });
  const state = last === null ? undefined : words[last]?.state;
  return { acts, ...(state === undefined ? {} : { state }) };
}
