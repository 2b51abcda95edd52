import type { ChatKey, ShownChat, ShownMessage, TelegramSnapshot } from '../../../telegram-protocol.js';
import { text } from '../json.js';

/** Where one stands in Telegram. */
export interface TelegramPlace {
  readonly chat: ChatKey;
  /** A topic of a forum; null for what is in none. */
  readonly threadId: number | null;
}

/** A chat that one can go to, whether anything was said in it yet or not. */
export interface ChatChoice {
  readonly key: ChatKey;
  readonly title: string;
  readonly kind: ShownChat['kind'];
  /** Undefined: nobody said anything yet. */
  readonly chat: ShownChat | undefined;
}

/** The bot first, then groups, then everybody else; what a group became stands for the group. */
export function listChats({ chats, people, viewer, bot }: TelegramSnapshot): ChatChoice[] {
  const toChoice = (chat: ShownChat): ChatChoice => ({
    key: chat.key,
    title: chat.title,
    kind: chat.kind,
    chat,
  });
  const own = chats.find(({ kind }) => kind === 'private');
  const groups = chats.filter(
    ({ kind, upgradedTo }) => (kind === 'group' || kind === 'supergroup') && upgradedTo === null,
  );
  const others = people.filter(({ id }) => id !== viewer.id);
  return [
    { key: viewer.id, title: bot.first_name, kind: 'private', chat: own },
    ...groups.map(toChoice),
    ...others.map(({ id, first_name: title }): ChatChoice => {
      const key = dialogKey(viewer.id, id);
      return { key, title, kind: 'dialog', chat: chats.find((chat) => chat.key === key) };
    }),
  ];
}

/** As the platform names what two people say to each other. */
export function dialogKey(oneId: number, otherId: number): string {
  return `${Math.min(oneId, otherId)}:${Math.max(oneId, otherId)}`;
}

/** What the platform finds a chat by: where two people said nothing yet, by the other one. */
export function addressOf({ key, chat }: ChatChoice, viewerId: number): ChatKey {
  if (chat !== undefined || typeof key === 'number') return key;
  return (
    key
      .split(':')
      .map(Number)
      .find((id) => id !== viewerId) ?? viewerId
  );
}

/** What stands at that place; in a forum what is in no topic is in General. */
export function messagesAt(chat: ShownChat | undefined, threadId: number | null): readonly ShownMessage[] {
  if (chat === undefined) return [];
  if (chat.topics === null) return chat.messages;
  return chat.messages.filter((message) => message.threadId === threadId);
}

/** Of all that a person sees, a message. */
export function rowKey({ chat, id, ephemeralId }: Pick<ShownMessage, 'chat' | 'id' | 'ephemeralId'>): string {
  return `${chat}/${id}/${ephemeralId ?? ''}`;
}

export interface MenuCommand {
  readonly command: string;
  readonly description: string;
}

const SCOPES: Readonly<Record<ShownChat['kind'], readonly string[]>> = {
  private: ['all_private_chats', 'default'],
  group: ['all_group_chats', 'default'],
  supergroup: ['all_group_chats', 'default'],
  dialog: [],
};

/** The bot's menu in that chat: the narrowest scope wins, and in it the reader's own language. */
export function listCommands(
  { commands, viewer }: Pick<TelegramSnapshot, 'commands' | 'viewer'>,
  { kind, chat }: Pick<ChatChoice, 'kind' | 'chat'>,
): MenuCommand[] {
  if (kind !== 'private' && chat?.hasBot !== true) return [];
  const keys = SCOPES[kind].flatMap((scope) => [`${scope}///${viewer.language_code ?? ''}`, `${scope}///`]);
  const menu = keys.map((key) => commands[key]).find((found) => found !== undefined && found.length > 0);
  return (menu ?? []).map((entry) => ({
    command: `/${text(entry['command'])}`,
    description: text(entry['description']),
  }));
}

/** The commands that what was typed may become, or is. */
export function matchCommands(commands: readonly MenuCommand[], typed: string): MenuCommand[] {
  if (!typed.startsWith('/')) return [];
  const word = typed.split(/\s/)[0] ?? '';
  return /\s/.test(typed)
    ? commands.filter(({ command }) => command === word)
    : commands.filter(({ command }) => command.startsWith(word));
}

/** What is asked of the bot in "@bot 20 usd coffee"; null where it is not asked. */
export function readInlineQuery(typed: string, username: string): string | null {
  const match = /^@(\w+)\s+([\s\S]*)$/.exec(typed);
  return match?.[1]?.toLowerCase() === username.toLowerCase() ? (match[2] ?? '').trim() : null;
}

/** Whether an address is one of the bot's own, behind which somebody presses Start. */
export function isStartLink(url: string, username: string): boolean {
  if (!URL.canParse(url)) return false;
  const { host, pathname, searchParams } = new URL(url);
  const isBot = host === 't.me' && pathname.slice(1).toLowerCase() === username.toLowerCase();
  return isBot && searchParams.has('start');
}
