import { readLine } from '../../../chat/conversation/read-line.js';
import type { Asker } from '../../people/asker.js';
import { buryForm } from '../conversing/buried-form.js';
import { setFormAside } from '../conversing/set-form-aside.js';
import { answerIntent } from '../conversing/show-reply.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { TelegramMessage } from '../updates/shapes.js';
import { handleStart } from './handle-start.js';
import { leaveForm } from './leave-form.js';
import { listRepliedWords } from './list-replied-words.js';
import { type BotCommand, PAY, toLine } from './read-command.js';
import { settleGroup } from './settle-group.js';

export interface Commanded {
  readonly asker: Asker;
  readonly command: BotCommand;
  readonly message: TelegramMessage;
}

/** What a command asks for; null: of nothing that we do. */
function toIntent({ command, message }: Commanded, botName: string) {
  const line = toLine(command);
  if (line === null) return null;
  const replied = line === '' ? listRepliedWords(message, botName) : null;
  return replied === null ? readLine(line) : ({ kind: 'propose', message: replied } as const);
}

/** "/paylink 20 usd coffee", "/status PL-7KQ2M9", "/start". A form that stood there before stands above the answer then. */
export async function handleCommand(deps: TelegramDeps, commanded: Commanded): Promise<void> {
  const { asker } = commanded;
  const isAlone = asker.chat.kind === 'private';
  const before = isAlone ? await deps.forms.find(asker.chat.chatId, asker.userId) : null;
  await answerCommand(deps, commanded);
  await buryForm(deps, asker, before);
}

async function answerCommand(deps: TelegramDeps, commanded: Commanded): Promise<void> {
  const { asker, command } = commanded;
  const isAlone = asker.chat.kind === 'private';
  const asking = { asker, replaces: null };
  if (command.name === PAY && !isAlone && !command.isAddressed) return;
  if (command.name === 'start' && isAlone) return handleStart(deps, asker, command.args);
  if (command.name === 'cancel' && command.args === '' && (await leaveForm(deps, asker))) return;
  const intent = toIntent(commanded, await deps.botName.get());
  if (intent !== null) {
    const isHelp = intent.kind === 'help';
    if (intent.kind === 'begin') await setFormAside(deps, asker);
    if (isAlone || isHelp || (await settleGroup(deps, asker))) await answerIntent(deps, asking, intent);
    return;
  }
  // In a group it may be meant for another bot.
  if (isAlone || command.isAddressed) await answerIntent(deps, asking, { kind: 'help' });
}
