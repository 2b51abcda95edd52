import { findCommand } from '../../../chat/grammar/command-table.js';

/** A bot command, as Telegram's clients write it. */
export interface BotCommand {
  readonly name: string;
  /** All that follows, as it was typed. */
  readonly args: string;
  /** Whether it names this bot, as it must where there may be others. */
  readonly isAddressed: boolean;
}

/** https://core.telegram.org/bots/features#commands */
const COMMAND = /^\/([a-z0-9_]{1,32})(?:@(\w{3,32}))?(?:\s+([\s\S]*))?$/i;

/** `others`: it is another bot's; null: no command. */
export function readCommand(text: string, botName: string): BotCommand | 'others' | null {
  const [, name, addressee, args = ''] = COMMAND.exec(text.trim()) ?? [];
  if (name === undefined) return null;
  if (addressee !== undefined && addressee.toLowerCase() !== botName.toLowerCase()) return 'others';
  return { name: name.toLowerCase(), args: args.trim(), isAddressed: addressee !== undefined };
}

/** What sellers type to their customers; in a group it may be meant for another bot. */
export const PAY = 'pay';

/** Where they are called otherwise than in the grammar: of the bot's own menu, and as in a seller's chat with a customer. */
const ALIASES: Readonly<Record<string, string>> = { paylink: '', [PAY]: '', links: 'list' };

/** The line that a command stands for, as it is typed behind "/paylink"; null: it stands for none. */
export function toLine({ name, args }: BotCommand): string | null {
  const word = Object.hasOwn(ALIASES, name) ? ALIASES[name] : findCommand(name)?.word;
  return word === undefined ? null : `${word} ${args}`.trim();
}
