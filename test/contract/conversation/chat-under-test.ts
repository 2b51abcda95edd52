import { afterEach, beforeEach } from '@jest/globals';
import type { Role } from '../../../src/domain/merchant/member.js';
import type { CustomerUnderTest } from '../../support/play-customer.js';
import type { ReviewUnderTest } from '../../support/play-review.js';

/**
 * What is filled in, by the visible label of its field: text, an option's label, several of them, a
 * channel's name ("#sales"), a person of this test, a moment as ISO 8601.
 */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** Something that a person has before them: a message, a form, a page. */
export interface Seen {
  /** All its words as this person reads them, one text a line. */
  readonly words: string;
  /** What can be pressed on it, by label, in the order it stands. */
  readonly buttons: readonly string[];
}

/** One person in a chat, who acts by what they see. */
export interface PersonUnderTest {
  /** A line to Paylink in the sales channel, with its prefix. */
  says(line: string): Promise<void>;
  /** Resolves with the newest thing shown to this person alone whose words hold these; fails when none comes. */
  sees(words: string): Promise<Seen>;
  /** The same for what everybody in a channel sees. */
  seesIn(channel: string, words: string): Promise<Seen>;
  /** How many messages everybody in a channel sees whose words hold these. */
  countIn(channel: string, words: string): Promise<number>;
  /** Fills the fields in, presses the button of this label and says yes where the chat asks whether they are sure. */
  presses(seen: Seen, label: string, filled?: Filled): Promise<void>;
  /** The same press, delivered twice. */
  pressesTwice(seen: Seen, label: string, filled?: Filled): Promise<void>;
  /** One option, where it counts as soon as it is chosen. */
  chooses(seen: Seen, label: string, option: string): Promise<void>;
  /** Makes a link of a message that stands in a channel. */
  makesLinkOf(message: Seen): Promise<void>;
  /** Says something in a channel that is not for Paylink. */
  chats(channel: string, words: string): Promise<void>;
  opensHome(): Promise<Seen>;
}

/** All read English but for the one who is called by what they read. */
export type PersonName = 'owner' | 'seller' | 'colleague' | 'vietnamese';

/** A chat with Paylink in its channel for sales, where these four are; nobody has said anything yet. */
export interface ChatUnderTest {
  as(name: PersonName): PersonUnderTest;
  /** Everybody but the owner sells until told otherwise; they have to have spoken. */
  giveRole(name: PersonName, role: Role): Promise<void>;
  /** Time goes by, and all that is due is done. */
  passes(ms: number): Promise<void>;
  /** The carrier says of the email that brought this link: there is no such mailbox. */
  bounces(reference: string): Promise<void>;
  /** Whatever stands at the addresses that hear of events: each answers so from now on. */
  readonly receiver: { answers(status: number, body: string): void };
  /** Whoever pays. */
  readonly customer: CustomerUnderTest;
  /** The operator, and what owners write for it. */
  readonly review: ReviewUnderTest;
  stop(): Promise<void>;
}

export type StartChat = () => Promise<ChatUnderTest>;

export const SALES = '#sales';
export const PAYMENTS = '#payments';

export interface People {
  readonly owner: PersonUnderTest;
  readonly seller: PersonUnderTest;
  readonly colleague: PersonUnderTest;
}

/** A chat of its own for each test, in which the owner has spoken first. */
export function useChat(start: StartChat): () => ChatUnderTest & People {
  let chat: ChatUnderTest | null = null;
  let people: People | null = null;
  beforeEach(async () => {
    chat = await start();
    people = { owner: chat.as('owner'), seller: chat.as('seller'), colleague: chat.as('colleague') };
    await people.owner.says('/paylink list');
    await people.owner.sees('There are no links here.');
  });
  afterEach(async () => {
    await chat?.stop();
    chat = null;
  });
  return () => {
    if (chat === null || people === null) throw new Error('the chat has not started');
    return { ...chat, ...people };
  };
}
