import type { CommandName, CommandSpec } from './command-spec.js';

/** What every line to Paylink begins with, in each chat. */
export const COMMAND_PREFIX = '/paylink';

export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  form: {
    name: 'form',
    word: '',
    shape: 'none',
    example: '',
    helpLine: 1,
  },
  create: {
    name: 'create',
    word: '',
    shape: 'link',
    example: '49.99 usd "School fees, class XII B" ann@example.com expires:3d',
    helpLine: 2,
  },
  list: {
    name: 'list',
    word: 'list',
    shape: 'filters',
    example: 'list mine open',
    helpLine: 3,
  },
  send: {
    name: 'send',
    word: 'send',
    shape: 'send',
    example: 'send PL-7KQ2M9 via:email to:ann@example.com at:"tomorrow 9am"',
    helpLine: 3,
  },
  remind: {
    name: 'remind',
    word: 'remind',
    shape: 'remind',
    example: 'remind PL-7KQ2M9',
    helpLine: 3,
  },
  status: {
    name: 'status',
    word: 'status',
    shape: 'reference',
    example: 'status PL-7KQ2M9',
    helpLine: 4,
  },
  find: {
    name: 'find',
    word: 'find',
    shape: 'words',
    example: 'find school fees',
    helpLine: 4,
  },
  cancel: {
    name: 'cancel',
    word: 'cancel',
    shape: 'reference',
    example: 'cancel PL-7KQ2M9',
    helpLine: 5,
  },
  extend: {
    name: 'extend',
    word: 'extend',
    shape: 'extension',
    example: 'extend PL-7KQ2M9 3d',
    helpLine: 5,
  },
  reissue: {
    name: 'reissue',
    word: 'reissue',
    shape: 'reference',
    example: 'reissue PL-7KQ2M9',
    helpLine: 5,
  },
  refund: {
    name: 'refund',
    word: 'refund',
    shape: 'refund',
    example: 'refund PL-7KQ2M9 20.00 USD damaged',
    helpLine: 4,
  },
  report: {
    name: 'report',
    word: 'report',
    shape: 'period',
    example: 'report last month',
    helpLine: 4,
  },
  settings: {
    name: 'settings',
    word: 'settings',
    shape: 'none',
    example: 'settings',
    helpLine: 5,
  },
  check: {
    name: 'check',
    word: 'check',
    shape: 'none',
    example: 'check',
    helpLine: 5,
  },
  kyc: {
    name: 'kyc',
    word: 'kyc',
    shape: 'none',
    example: 'kyc',
    helpLine: 5,
  },
  team: {
    name: 'team',
    word: 'team',
    shape: 'chat',
    example: 'team telegram',
    helpLine: 5,
  },
  keys: {
    name: 'keys',
    word: 'keys',
    shape: 'none',
    example: 'keys',
    helpLine: 5,
  },
  webhooks: {
    name: 'webhooks',
    word: 'webhooks',
    shape: 'none',
    example: 'webhooks',
    helpLine: 5,
  },
  export: {
    name: 'export',
    word: 'export',
    shape: 'none',
    example: 'export',
    helpLine: 5,
  },
  close: {
    name: 'close',
    word: 'close',
    shape: 'none',
    example: 'close',
    helpLine: 5,
  },
  help: {
    name: 'help',
    word: 'help',
    shape: 'none',
    example: 'help',
    helpLine: null,
  },
};

/** The command a first word names, in any case; null for a word that names none. */
export function findCommand(word: string): CommandSpec | null {
  const typed = word.toLowerCase();
  return Object.values(COMMANDS).find((spec) => spec.word !== '' && spec.word === typed) ?? null;
}
