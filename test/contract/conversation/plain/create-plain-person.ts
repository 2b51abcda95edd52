import { readLine } from '../../../../src/adapters/chat/conversation/read-line.js';
import type { PersonName, PersonUnderTest, Seen } from '../chat-under-test.js';
import { createAsk } from './create-ask.js';
import { type PlainWorld, toChannelId } from './create-plain-world.js';
import { choosePlain, pressPlain } from './press-plain.js';
import type { Shown } from './shown.js';

const holds = (words: string) => (shown: Shown) => shown.words.includes(words);

function find(shown: readonly Shown[], words: string): Shown {
  const found = shown.findLast(holds(words));
  if (found === undefined) throw new Error(`nothing says "${words}", but: ${shown.at(-1)?.words}`);
  return found;
}

function toShown(seen: Seen): Shown {
  const isShown = (given: Seen): given is Shown => 'kind' in given;
  if (!isShown(seen)) throw new Error('this was seen in another chat');
  return seen;
}

/** One person before the conversation, with no platform between. */
export function createPlainPerson(world: PlainWorld, name: PersonName): PersonUnderTest {
  const own = world.lookAt(name);
  const channelOf = (channel: string) => world.lookAt(toChannelId(channel));
  const ask = createAsk(world, name);
  const presses: PersonUnderTest['presses'] = (seen, label, filled = {}) =>
    pressPlain(ask, toShown(seen), { label, filled });
  return {
    says: (line) => ask(readLine(line.replace(/^\/paylink ?/, ''))),
    sees: async (words) => find(own, words),
    seesIn: async (channel, words) => find(channelOf(channel), words),
    countIn: async (channel, words) => channelOf(channel).filter(holds(words)).length,
    presses,
    async pressesTwice(seen, label, filled) {
      await presses(seen, label, filled);
      await presses(seen, label, filled);
    },
    chooses: (seen, label, option) => choosePlain(ask, toShown(seen), { label, option }),
    makesLinkOf: ({ words }) => ask({ kind: 'propose', message: words }),
    async chats(channel, words) {
      channelOf(channel).push({ kind: 'words', words, buttons: [] });
    },
    async opensHome() {
      await ask({ kind: 'home' });
      return find(own, '');
    },
  };
}
