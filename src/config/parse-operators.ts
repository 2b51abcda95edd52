import type { OperatorAccount, OperatorPerson, OperatorPlace } from './config.js';

const SLACK = /^slack:(?:([A-Za-z0-9_-]+)\/)?([A-Za-z0-9_-]+)$/;
const TELEGRAM = /^telegram:([1-9]\d*)$/;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u;

const SLACK_PLACE = /^slack:([A-Za-z0-9_-]+)\/([A-Za-z0-9_-]+)$/;
/** A group, or a topic of one: a person's own chat would be one reviewer's alone. */
const TELEGRAM_PLACE = /^telegram:(-\d+)((?:\/\d+)?)$/;

/** `ann=slack:U0123|telegram:4211,slack:T01/U0456`: an account without a name is called as it is written. Null: it reads badly. */
export function parseOperators(text: string): readonly OperatorPerson[] | null {
  const reviewers = text.split(',').map((part) => parseReviewer(part.trim()));
  const known = reviewers.filter((reviewer) => reviewer !== null);
  const isWhole = known.length === reviewers.length && isEachOne(known);
  return isWhole ? known : null;
}

function parseReviewer(text: string): OperatorPerson | null {
  const [name = '', rest, ...more] = text.split('=').map((part) => part.trim());
  const accounts = (rest ?? name).split('|').map((part) => parseAccount(part.trim()));
  const known = accounts.filter((account) => account !== null);
  const isNamed = more.length === 0 && (rest === undefined || NAME.test(name));
  return isNamed && known.length === accounts.length ? { name, accounts: known } : null;
}

function parseAccount(text: string): OperatorAccount | null {
  const [, workspaceId, userId] = SLACK.exec(text) ?? [];
  if (userId !== undefined) {
    return { platform: 'slack', userId, ...(workspaceId === undefined ? {} : { workspaceId }) };
  }
  const [, telegramId] = TELEGRAM.exec(text) ?? [];
  return telegramId === undefined ? null : { platform: 'telegram', userId: telegramId };
}

/** One human is one reviewer: no name and no account stands twice. */
function isEachOne(reviewers: readonly OperatorPerson[]): boolean {
  const names = reviewers.map(({ name }) => name.toLowerCase());
  const accounts = reviewers.flatMap((reviewer) => reviewer.accounts);
  const isTwice = accounts.some((one, at) => accounts.slice(at + 1).some((other) => mayBeSame(one, other)));
  return new Set(names).size === names.length && !isTwice;
}

/** An account whose workspace is not said may be in any. */
function mayBeSame(one: OperatorAccount, other: OperatorAccount): boolean {
  const isThere =
    one.workspaceId === undefined || other.workspaceId === undefined || one.workspaceId === other.workspaceId;
  return one.platform === other.platform && one.userId === other.userId && isThere;
}

/** `slack:T0123/C0456`, `telegram:-1001234` or `telegram:-1001234/5`. Null: it reads badly. */
export function parsePlace(text: string): OperatorPlace | null {
  const [, workspaceId, channelId] = SLACK_PLACE.exec(text) ?? [];
  if (channelId !== undefined && workspaceId !== undefined) {
    return { platform: 'slack', workspaceId, channelId };
  }
  const [, chatId, topic = ''] = TELEGRAM_PLACE.exec(text) ?? [];
  return chatId === undefined
    ? null
    : { platform: 'telegram', workspaceId: chatId, channelId: `${chatId}${topic}` };
}
