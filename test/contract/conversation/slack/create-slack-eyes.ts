import type { Message, View } from '@paylink/playground/protocol';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { SALES, type Seen } from '../chat-under-test.js';
import { listButtons } from './list-buttons.js';

/** Its direct messages. */
const APP = 'Paylink';

type Surface = View | Message;

/** What a person has before them in Slack, and where it stands there. */
export interface SlackEyes {
  sees(words: string): Promise<Seen>;
  seesIn(channel: string, words: string): Promise<Seen>;
  /** What everybody in the channel sees. */
  listPublic(channel: string, words: string): readonly Message[];
  toSeen(surface: Surface): Seen;
  surfaceOf(seen: Seen): Surface;
}

export function createSlackEyes(actor: SlackActor): SlackEyes {
  const surfaces = new WeakMap<Seen, Surface>();
  const holds = (words: string) => (surface: Surface) => actor.reads(surface).includes(words);

  const listPublic: SlackEyes['listPublic'] = (channel, words) =>
    actor.messages(channel).filter((message) => !message.ephemeralFor && holds(words)(message));
  function toSeen(surface: Surface): Seen {
    const seen = { words: actor.reads(surface), buttons: listButtons(surface) };
    surfaces.set(seen, surface);
    return seen;
  }
  return {
    listPublic,
    toSeen,
    sees: async (words) =>
      toSeen(
        await actor.waits(({ modal, messages, userId }) => {
          const own = messages(SALES).filter(({ ephemeralFor }) => ephemeralFor === userId);
          const direct = messages(APP);
          const shown = [...direct, ...own, modal()].filter((surface) => surface !== undefined);
          return shown.findLast(holds(words));
        }),
      ),
    seesIn: async (channel, words) => toSeen(await actor.waits(() => listPublic(channel, words).at(-1))),
    surfaceOf(seen) {
      const surface = surfaces.get(seen);
      if (surface === undefined) throw new Error('this is not before this person');
      return surface;
    },
  };
}
