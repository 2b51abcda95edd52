import type { Help } from '../../chat/copy/help-copy.js';
import type { Words } from '../../chat/words/words.js';
import { type Block, context, escapeMrkdwn, mrkdwn, section } from './block-kit.js';

function code(text: string): string {
  return `\`${escapeMrkdwn(text)}\``;
}

/** Lines of examples to copy, and what a link in one line can have. */
export function renderHelp(words: Words, { lines, options }: Help): readonly Block[] {
  const shown = lines.map((items) =>
    items.map(({ example, description }) => `${code(example)} ${description}`).join(' · '),
  );
  return [
    section(mrkdwn(shown.join('\n'))),
    context(mrkdwn(words.say('slack.help.options', { options: options.map(code).join(' ') }))),
  ];
}
