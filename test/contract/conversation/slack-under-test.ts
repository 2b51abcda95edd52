import type { Message, View } from '@paylink/playground/protocol';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from '../../chat/chat-bench.js';
import {
  type ChatUnderTest,
  type Filled,
  type PersonName,
  type PersonUnderTest,
  SALES,
  type Seen,
} from './chat-under-test.js';
import { listButtons } from './slack-buttons.js';

const USER_ID: Readonly<Record<PersonName, string>> = {
  owner: 'U0OLIVIA',
  seller: 'U0SAM',
  colleague: 'U0MAYA',
};

/** Slack has a moment in seconds. */
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

type Surface = View | Message;
const isView = (surface: Surface): surface is View => 'view' in surface;

/** Slack's own names for what is filled in: channels and people go by their ids there. */
function toEntries(actor: SlackActor, filled: Filled): Record<string, string | string[]> {
  const toValue = (shown: string) => {
    if (shown.startsWith('#')) return actor.channelId(shown);
    if (MOMENT.test(shown)) return String(Date.parse(shown) / 1_000);
    return Object.hasOwn(USER_ID, shown) ? USER_ID[shown as PersonName] : shown;
  };
  return Object.fromEntries(
    Object.entries(filled).map(([label, entry]) => [
      label,
      typeof entry === 'string' ? toValue(entry) : entry.map(toValue),
    ]),
  );
}

function createPerson(bench: ChatBench, userId: string): PersonUnderTest {
  const actor = bench.platform.as(userId);
  const surfaces = new WeakMap<Seen, Surface>();

  function toSeen(surface: Surface): Seen {
    const seen = { words: actor.reads(surface), buttons: listButtons(surface) };
    surfaces.set(seen, surface);
    return seen;
  }
  function surfaceOf(seen: Seen): Surface {
    const surface = surfaces.get(seen);
    if (surface === undefined) throw new Error('this is not before this person');
    return surface;
  }
  const holds = (words: string) => (surface: Surface) => actor.reads(surface).includes(words);
  const isPrivate = ({ ephemeralFor }: Message) => ephemeralFor !== undefined && ephemeralFor !== null;
  /** A modal lies over the channel: nobody types or presses below it. */
  const leaveModals = async () => {
    if (actor.modal() !== undefined) await actor.closes('all');
  };

  async function presses(seen: Seen, label: string, filled: Filled = {}): Promise<void> {
    const surface = surfaceOf(seen);
    const entries = toEntries(actor, filled);
    if (isView(surface) && label === submitLabel(surface)) {
      await actor.submits(entries);
      return;
    }
    if (!isView(surface)) await leaveModals();
    await actor.presses(surface, label, entries);
  }

  return {
    async says(line) {
      await leaveModals();
      for (const message of actor.messages(SALES)) {
        if (message.ephemeralFor === userId) await actor.dismisses(message);
      }
      await actor.types(SALES, line);
    },
    sees: async (words) =>
      toSeen(
        await actor.waits(({ modal, messages }) => {
          const own = messages(SALES).filter(({ ephemeralFor }) => ephemeralFor === userId);
          const shown = [...own, modal()].filter((surface) => surface !== undefined);
          return shown.findLast(holds(words));
        }),
      ),
    seesIn: async (channel, words) =>
      toSeen(
        await actor.waits(({ messages }) =>
          messages(channel).findLast((message) => !isPrivate(message) && holds(words)(message)),
        ),
      ),
    async countIn(channel, words) {
      return actor.messages(channel).filter((message) => !isPrivate(message) && holds(words)(message)).length;
    },
    presses,
    async pressesTwice(seen, label, filled) {
      await presses(seen, label, filled);
      const pressed = bench.platform.sentRequests().at(-1);
      if (pressed === undefined) throw new Error('nothing was pressed');
      bench.clock.advance(1_000);
      await bench.platform.resend(pressed);
    },
    async chooses(seen, label, option) {
      await actor.chooses(surfaceOf(seen), label, option);
    },
    async makesLinkOf(message) {
      const surface = surfaceOf(message);
      if (isView(surface)) throw new Error('this is no message');
      await actor.usesMessageShortcut('Create payment link', surface);
    },
    async chats(channel, words) {
      await actor.says(channel, words);
    },
    async opensHome() {
      await leaveModals();
      await actor.opensHome();
      await bench.settled();
      return toSeen(await actor.waits(({ home }) => home() ?? undefined));
    },
  };
}

function submitLabel({ view }: View): string | undefined {
  const submit = view['submit'];
  const isText = typeof submit === 'object' && submit !== null && 'text' in submit;
  return isText && typeof submit.text === 'string' ? submit.text : undefined;
}

/** The real app in the playground's workspace. */
export async function startSlack(): Promise<ChatUnderTest> {
  const bench = await startChatBench();
  return {
    as: (name) => createPerson(bench, USER_ID[name]),
    async giveRole(name, role) {
      const { merchants } = bench.store;
      const merchant = await merchants.findByWorkspace('slack', 'T0LOTUS');
      const member = await merchants.findMemberByIdentity(merchant?.id ?? '', 'slack', USER_ID[name]);
      if (member === null) throw new Error(`${name} has not spoken yet`);
      await merchants.setRole(member.merchantId, member.id, role);
    },
    async passes(ms) {
      bench.clock.advance(ms);
      await bench.runJobs();
    },
    stop: () => bench.stop(),
  };
}
