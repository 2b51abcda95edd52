import { buildHelp } from '../../chat/copy/help-copy.js';
import { ACTION } from '../action-ids.js';
import { SLASH_COMMAND } from '../slack-options.js';
import {
  type Block,
  button,
  context,
  escapeMrkdwn,
  type Message,
  message,
  mrkdwn,
  plain,
  section,
} from './block-kit.js';

const WHAT_IT_IS =
  'Payment links from this chat: fill a form or write one line, the customer pays on a page, and the card in the channel follows the money.';

function code(text: string): string {
  return `\`${escapeMrkdwn(text)}\``;
}

/** Five lines with examples to copy, made from the table that the commands are read by. */
export function buildHelpBlocks(): Block[] {
  const { lines, options } = buildHelp(SLASH_COMMAND);
  const shown = lines.map((items) =>
    items.map(({ example, description }) => `${code(example)} ${description}`).join(' · '),
  );
  return [
    section(plain(WHAT_IT_IS)),
    section(mrkdwn(shown.join('\n'))),
    context(mrkdwn(`In one line you can add ${options.map(code).join(' ')}`)),
  ];
}

/** The help, with a way to begin. */
export function buildHelpMessage(): Message {
  const { lines } = buildHelp(SLASH_COMMAND);
  const sentences = lines.flat().map(({ example, description }) => `${example} ${description}.`);
  return message(`${WHAT_IT_IS} ${sentences.join(' ')}`, [...buildHelpBlocks(), newLinkActions()]);
}

/** "New payment link", wherever a person may want to begin. */
export function newLinkActions(): Block {
  return {
    type: 'actions',
    elements: [button({ text: 'New payment link', actionId: ACTION.openNewLink, style: 'primary' })],
  };
}
