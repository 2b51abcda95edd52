import type { Language } from '../../../domain/text/language.js';
import type en from './languages/en.json';
import type { MessageArgs } from './message-args.js';

/** Names one message of the catalogs. */
export type MessageKey = keyof typeof en;

/** The words of one language; a key that takes no arguments does not stand in the table of arguments. */
export type Catalog = Readonly<Record<MessageKey, string>>;

type ArgsOf<Key extends MessageKey> = Key extends keyof MessageArgs ? [args: MessageArgs[Key]] : [];

type MixedOf<Key extends MessageKey, Node> = Key extends keyof MessageArgs
  ? { readonly [Name in keyof MessageArgs[Key]]: MessageArgs[Key][Name] | Node }
  : never;

/** Paylink's words in the language of whoever reads them. */
export interface Words {
  readonly language: Language;
  /** The locale of dates, lists and names: Gregorian years and the digits 0 to 9 in every language. */
  readonly locale: string;
  /** One message, with its arguments set in. */
  say<Key extends MessageKey>(key: Key, ...args: ArgsOf<Key>): string;
  /** One message in parts, for a page that shows some of its arguments in a way of their own. */
  mix<Key extends MessageKey & keyof MessageArgs, Node extends object>(
    key: Key,
    args: MixedOf<Key, Node>,
  ): readonly (string | Node)[];
}
