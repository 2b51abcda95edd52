import type { JsonObject } from '../../protocol.js';
import type { ChatKey, TelegramSettings } from '../../telegram-protocol.js';
import type { TelegramSeed, TelegramSeedGroup, TelegramSeedPerson } from '../telegram-seed.js';
import type {
  BusinessConnectionRecord,
  CallbackRecord,
  ChatRecord,
  FileRecord,
  GuestQueryRecord,
  InlineQueryRecord,
  PersonRecord,
} from './records.js';

export interface TelegramState {
  settings: TelegramSettings;
  people: Map<number, PersonRecord>;
  chats: Map<ChatKey, ChatRecord>;
  callbacks: Map<string, CallbackRecord>;
  inlineQueries: Map<string, InlineQueryRecord>;
  guestQueries: Map<string, GuestQueryRecord>;
  connections: Map<string, BusinessConnectionRecord>;
  files: Map<string, FileRecord>;
  /** Command menus by scope and language. */
  commands: Map<string, JsonObject[]>;
  /** Name, description and short description by language: "description/vi". */
  texts: Map<string, string>;
}

export function buildTelegramState(
  seed: TelegramSeed,
  botId: number,
  settings: TelegramSettings,
): TelegramState {
  return {
    settings,
    people: new Map(seed.people.map((person) => [person.id, buildPerson(person)])),
    chats: new Map(seed.groups.map((group) => [group.id, buildGroup(group, botId)])),
    callbacks: new Map(),
    inlineQueries: new Map(),
    guestQueries: new Map(),
    connections: new Map(),
    files: new Map(),
    commands: new Map(Object.entries(seed.commands ?? {})),
    texts: new Map(),
  };
}

function buildPerson({ id, firstName, lastName, username, language }: TelegramSeedPerson): PersonRecord {
  return {
    user: {
      id,
      is_bot: false,
      first_name: firstName,
      ...(lastName === undefined ? {} : { last_name: lastName }),
      ...(username === undefined ? {} : { username }),
      ...(language === undefined ? {} : { language_code: language }),
    },
    hasStarted: false,
    hasBlocked: false,
    isKnown: false,
    notices: [],
    clipboard: null,
  };
}

function buildGroup(
  { id, title, kind, memberIds, topics, bot }: TelegramSeedGroup,
  botId: number,
): ChatRecord {
  const members: ChatRecord['members'] = new Map(
    memberIds.map((memberId, index) => [memberId, index === 0 ? 'creator' : 'member']),
  );
  if (bot !== undefined) members.set(botId, bot);
  return {
    key: id,
    kind,
    title,
    members,
    topics:
      topics === undefined ? null : new Map(Object.entries(topics).map(([key, name]) => [Number(key), name])),
    messages: [],
    lastMessageId: 0,
    lastEphemeralId: 0,
  };
}
