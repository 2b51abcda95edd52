import type { Link } from '../../../../src/domain/link/link.js';
import type { NewChatMessage } from '../../../../src/ports/chat-message-store.js';
import type { SenderResult } from '../../../../src/ports/chat-sender.js';
import { buildChatMessage } from '../../../support/build-chat-message.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

export const LIMITED: SenderResult = { outcome: 'later', retryAfterMs: 1_000, uncertain: false };
export const NO_ANSWER: SenderResult = { outcome: 'later', retryAfterMs: null, uncertain: true };

export const linkOf = (number: number): Link =>
  buildTestLink({ id: `lnk_${number}`, slug: `slug-${number}`, reference: `PL-${number}` });
export const cardOf = (number: number, change: Partial<NewChatMessage> = {}): NewChatMessage =>
  buildChatMessage({ key: `card:lnk_${number}`, linkId: `lnk_${number}`, ...change });
export const OTHER_CHANNEL = {
  lane: 'mer_lotus slack C_OTHER',
  target: { kind: 'channel', place: { platform: 'slack', channelId: 'C_OTHER' } },
} as const;

export async function setUpLane(messages: readonly NewChatMessage[], links = 3) {
  const world = createFakeWorld({ links: Array.from({ length: links }, (_, i) => linkOf(i + 1)) });
  for (const message of messages) {
    await world.chatMessages.request(message, world.clock.now());
    // Each is asked for a moment after the one before.
    world.clock.advance(1);
  }
  return world;
}

export const keysOf = ({ sender }: FakeWorld) => sender.shown.map(({ message }) => message.key);

/** Every post is answered by this, or shown where it says nothing. */
export function answerBy(world: FakeWorld, answer: (key: string) => SenderResult | Error | null): void {
  const { show } = world.sender;
  world.sender.show = async (outgoing) => {
    const given = answer(outgoing.message.key);
    if (given === null) return show(outgoing);
    world.sender.shown.push(outgoing);
    if (given instanceof Error) throw given;
    return given;
  };
}

export async function passSeconds(world: FakeWorld, seconds: number): Promise<void> {
  for (let i = 0; i < seconds; i += 1) await world.workAfter(1_000);
}
