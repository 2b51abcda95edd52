import type { Message, View } from '@paylink/playground/protocol';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import type { ChatBench } from '../../../chat/chat-bench.js';
import { type PersonUnderTest, SALES } from '../chat-under-test.js';
import { createSlackEyes } from './create-slack-eyes.js';
import { fillSlack } from './fill-slack.js';
import { submitLabel } from './list-buttons.js';

const isView = (surface: View | Message): surface is View => 'view' in surface;

/** A modal lies over the channel: nobody types or presses below it. */
async function leaveModals(actor: SlackActor): Promise<void> {
  if (actor.modal() !== undefined) await actor.closes('all');
}

/** So that what is seen next is an answer to what is said next. */
async function dismissAnswers(actor: SlackActor): Promise<void> {
  for (const message of actor.messages(SALES)) {
    if (message.ephemeralFor === actor.userId) await actor.dismisses(message);
  }
}

/** One person in the playground's workspace. */
export function createSlackPerson(bench: ChatBench, userId: string): PersonUnderTest {
  const actor = bench.platform.as(userId);
  const { toSeen, surfaceOf, listPublic, ...eyes } = createSlackEyes(actor);

  const presses: PersonUnderTest['presses'] = async (seen, label, filled = {}) => {
    const surface = surfaceOf(seen);
    const entries = fillSlack(actor, filled);
    if (!isView(surface)) await leaveModals(actor);
    if (isView(surface) && label === submitLabel(surface)) await actor.submits(entries);
    else await actor.presses(surface, label, entries);
  };
  return {
    ...eyes,
    presses,
    async says(line) {
      await leaveModals(actor);
      await dismissAnswers(actor);
      await actor.types(SALES, line);
    },
    countIn: async (channel, words) => listPublic(channel, words).length,
    async pressesTwice(seen, label, filled) {
      await presses(seen, label, filled);
      const pressed = bench.platform.sentRequests().at(-1);
      if (pressed === undefined) throw new Error('nothing was pressed');
      bench.clock.advance(1_000);
      await bench.platform.resend(pressed);
    },
    chooses: async (seen, label, option) => void (await actor.chooses(surfaceOf(seen), label, option)),
    async makesLinkOf(message) {
      const surface = surfaceOf(message);
      if (isView(surface)) throw new Error('this is no message');
      await actor.usesMessageShortcut('Create payment link', surface);
    },
    chats: async (channel, words) => void (await actor.says(channel, words)),
    async opensHome() {
      await leaveModals(actor);
      await actor.opensHome();
      await bench.whenIdle();
      return toSeen(await actor.waits(({ home }) => home() ?? undefined));
    },
  };
}
