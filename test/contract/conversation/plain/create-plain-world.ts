import { presentMessage } from '../../../../src/adapters/chat/cards/present-message.js';
import { createConversation } from '../../../../src/adapters/chat/conversation/create-conversation.js';
import { replyToCreation } from '../../../../src/adapters/chat/conversation/reply-to-creation.js';
import { UNDO_MS } from '../../../../src/domain/sending/undo.js';
import type { Language } from '../../../../src/domain/text/language.js';
import type { ChatSender, SendAddress } from '../../../../src/ports/chat-sender.js';
import type { CreationTeller } from '../../../../src/ports/creation-teller.js';
import { createServices } from '../../../../src/service/create-services.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';
import { REVIEWERS } from '../../../support/play-review.js';
import type { PersonName } from '../chat-under-test.js';
import { type Shown, showCard, showPage } from './shown.js';

const PUBLIC_URL = 'https://pay.example.com';
const PLATFORM = 'telegram';
const LANGUAGE_OF: Readonly<Record<PersonName, Language>> = {
  owner: 'en',
  seller: 'en',
  colleague: 'en',
  vietnamese: 'vi',
};
const WORKSPACE = { platform: PLATFORM, workspaceId: 'LOTUS' } as const;

export const toChannelId = (channel: string): string => channel.replace(/^#/, '');

/** What hangs below a card is read by nobody here. */
function placeOf(address: SendAddress): string {
  switch (address.kind) {
    case 'channel':
      return address.channelId;
    case 'person':
      return address.userId;
    case 'thread':
      return `below ${address.rootMessageId}`;
  }
}

/** A chat of nothing but memory: what each person and each channel has before them, oldest first. */
export function createPlainWorld() {
  const store = createFakeServiceDeps();
  const before = new Map<string, Shown[]>();
  const lookAt = (whose: string): Shown[] => {
    const shown = before.get(whose) ?? [];
    before.set(whose, shown);
    return shown;
  };

  const sender: ChatSender = {
    platform: PLATFORM,
    postEveryMs: 0,
    editEveryMs: 0,
    async show(outgoing) {
      const { address, message } = outgoing;
      const card = presentMessage(outgoing, { publicUrl: PUBLIC_URL, cardUrl: null });
      if (card === null) return { outcome: 'impossible', reason: 'event is gone' };
      const place = placeOf(address);
      const messages = lookAt(place);
      const at = message.posted === null ? messages.length : Number(message.posted.messageId);
      messages[at] = showCard(card);
      return { outcome: 'shown', posted: { channelId: place, messageId: String(at) } };
    },
    async takeBack() {
      throw new Error('nothing stalls here');
    },
  };
  const teller: CreationTeller = {
    platform: PLATFORM,
    async tell(news) {
      const { inPlace } = replyToCreation(news, { publicUrl: PUBLIC_URL, now: store.clock.now() });
      lookAt(news.member.accounts[0]?.userId ?? '').push(showPage(inPlace));
      return 'told';
    },
  };
  const services = createServices({
    ...store,
    senders: [sender],
    creationTellers: [teller],
    undoMs: UNDO_MS,
    operator: REVIEWERS,
    publicUrl: PUBLIC_URL,
  });
  const identify = (userId: PersonName) =>
    services.identifyMember({
      ...WORKSPACE,
      workspaceName: 'Lotus Valley School',
      workspaceHandle: null,
      userId,
      displayName: userId,
      timeZone: 'Asia/Bangkok',
      language: LANGUAGE_OF[userId],
      standing: userId === 'owner' ? 'may_own' : 'colleague',
    });
  const conversation = createConversation({
    services,
    clock: store.clock,
    publicUrl: PUBLIC_URL,
    people: {
      identify,
      recognise: identify,
      languageOf: (userId) => LANGUAGE_OF[userId],
      zoneOf: () => null,
      workspaceOf: () => WORKSPACE,
      accountOf: () => ({ ...WORKSPACE, userId: 'plain' }),
    },
  });
  return { store, services, conversation, identify, lookAt, platform: PLATFORM } as const;
}

export type PlainWorld = ReturnType<typeof createPlainWorld>;
