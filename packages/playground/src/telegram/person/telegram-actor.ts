import type { Notice, Pressed, ShownMessage } from '../../telegram-protocol.js';
import { waitFor } from '../../wait-for.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { InlineResult } from '../context/records.js';
import { getPerson } from '../state/chats.js';
import type { BusinessRights } from './business.js';
import { connectBusiness, disconnectBusiness } from './business.js';
import { findPlace, type Place } from './find-place.js';
import { findOwnMessage } from './find-shown.js';
import { chooseResult, type InlineOffer, searchInline } from './inline.js';
import { addBot, removeBot, setBlocked, upgradeToSupergroup } from './memberships.js';
import { openLink } from './open-link.js';
import { type PressManner, pressLabel } from './press-label.js';
import { reword, type Saying, say, takeBack } from './say.js';
import { listVisible, toShownMessage } from './shown-message.js';

/** One person before Telegram, who acts by what they read there. */
export interface TelegramActor {
  readonly userId: number;
  /** Answers the message as it stands; the bot hears of it by its own way. */
  says(place: Place, text: string, saying?: Saying): Promise<ShownMessage>;
  /** Changes one's own message. */
  edits(message: ShownMessage, text: string): Promise<ShownMessage>;
  deletes(message: ShownMessage): Promise<void>;
  /**
   * A button by its label, of an inline keyboard or of one in place of the letters. Of a button that asks the bot the
   * promise ends with its answer, or after fifteen seconds without one.
   */
  presses(message: ShownMessage, label: string, manner?: PressManner): Promise<Pressed>;
  /** "@bot query": null when the bot offered nothing in time. */
  searchesInline(place: Place, query: string): Promise<InlineOffer | null>;
  /** The first offered result unless another is named. */
  chooses(offer: InlineOffer, result?: InlineResult): Promise<ShownMessage>;
  /** A t.me link of the bot: presses Start there, with its payload; `startgroup` adds the bot to that group. */
  opens(link: string, group?: Place): Promise<ShownMessage>;
  blocksBot(): void;
  unblocksBot(): void;
  addsBotTo(group: Place, as?: 'member' | 'administrator'): void;
  removesBotFrom(group: Place): void;
  /** Answers the supergroup's id. */
  upgradesToSupergroup(group: Place): number;
  /** Connects the bot with one's own chats, or changes its rights; answers the connection's id. */
  connectsBusiness(rights?: BusinessRights): string;
  disconnectsBusiness(): void;
  /** The app speaks that from now on: `vi`. */
  changesLanguage(language: string): void;
  /** Oldest first, as this person sees it: others' ephemerals are not there. */
  sees(place: Place): ShownMessage[];
  /** The newest one, or the newest whose text has these words. */
  last(place: Place, words?: string | RegExp): ShownMessage | undefined;
  /** As it stands now; undefined when it is gone. */
  again(message: ShownMessage): ShownMessage | undefined;
  /** Toasts and alerts that pressing showed, oldest first. */
  notices(): Notice[];
  clipboard(): string | null;
  /** Resolves with what `look` finds (not undefined), at once or after a change; fails after `withinMs` (30 s). */
  waits<Found>(look: (actor: TelegramActor) => Found | undefined, withinMs?: number): Promise<Found>;
}

type Deeds = Pick<
  TelegramActor,
  'says' | 'edits' | 'deletes' | 'presses' | 'searchesInline' | 'chooses' | 'opens'
>;
type Eyes = Pick<TelegramActor, 'sees' | 'last' | 'again' | 'notices' | 'clipboard'>;
type Places = Omit<TelegramActor, keyof Deeds | keyof Eyes | 'userId' | 'waits'>;

export function createTelegramActor(ctx: TelegramContext, userId: number): TelegramActor {
  getPerson(ctx, userId);
  const actor: TelegramActor = {
    userId,
    ...createDeeds(ctx, userId),
    ...createEyes(ctx, userId),
    ...createPlaces(ctx, userId),
    waits: (look, withinMs = 30_000) =>
      waitFor(ctx.changes, { look: () => look(actor), words: look.toString(), withinMs }),
  };
  return actor;
}

function createDeeds(ctx: TelegramContext, personId: number): Deeds {
  const placeOf = (place: Place) => findPlace(ctx, personId, place);
  return {
    async says(place, text, saying = {}) {
      return toShownMessage(ctx, say(ctx, placeOf(place), { ...saying, personId, text }));
    },
    async edits(shown, text) {
      const { chat, message } = findOwnMessage(ctx, personId, shown);
      reword(ctx, chat, { message, text });
      return toShownMessage(ctx, message);
    },
    async deletes(shown) {
      const { chat, message } = findOwnMessage(ctx, personId, shown);
      takeBack(ctx, chat, message);
    },
    presses: (shown, label, manner = {}) => pressLabel(ctx, personId, { ...manner, shown, label }),
    searchesInline: (place, query) => searchInline(ctx, placeOf(place), { personId, query }),
    async chooses(offer, result = offer.results[0]) {
      if (result === undefined) throw new Error('the bot offers nothing to choose');
      return toShownMessage(ctx, chooseResult(ctx, placeOf(offer.chat), { offer, result }));
    },
    async opens(link, group) {
      return toShownMessage(ctx, openLink(ctx, personId, { link, group }));
    },
  };
}

function createEyes(ctx: TelegramContext, personId: number): Eyes {
  const sees = (place: Place) =>
    listVisible(findPlace(ctx, personId, place), personId).map((message) => toShownMessage(ctx, message));
  return {
    sees,
    last: (place, words = '') =>
      sees(place).findLast(({ text }) =>
        typeof words === 'string' ? text.includes(words) : words.test(text),
      ),
    again: (shown) =>
      sees(shown.chat).find(({ id, ephemeralId }) => id === shown.id && ephemeralId === shown.ephemeralId),
    notices: () => [...getPerson(ctx, personId).notices],
    clipboard: () => getPerson(ctx, personId).clipboard,
  };
}

function createPlaces(ctx: TelegramContext, personId: number): Places {
  const groupOf = (place: Place) => findPlace(ctx, personId, place);
  return {
    blocksBot: () => setBlocked(ctx, personId, true),
    unblocksBot: () => setBlocked(ctx, personId, false),
    addsBotTo: (place, status = 'member') => addBot(ctx, groupOf(place), { personId, status }),
    removesBotFrom: (place) => removeBot(ctx, groupOf(place), personId),
    upgradesToSupergroup: (place) => Number(upgradeToSupergroup(ctx, groupOf(place), personId).key),
    connectsBusiness: (rights = {}) => connectBusiness(ctx, personId, rights).id,
    disconnectsBusiness: () => disconnectBusiness(ctx, personId),
    changesLanguage(language) {
      getPerson(ctx, personId).user.language_code = language;
    },
  };
}
