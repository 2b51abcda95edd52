import { Telegraf } from 'telegraf';
import { AppError } from '../../../domain/errors.js';
import type { Asker } from '../people/asker.js';
import type { TelegramDeps } from './deps/telegram-deps.js';
import { handleFailure } from './failures/handle-failure.js';
import { type CallbackAnswer, createCallbackAnswer } from './presses/create-callback-answer.js';
import { handlePress } from './presses/handle-press.js';
import { UPDATE_HANDLERS } from './update-handlers.js';
import { callbackShape, messageShape } from './updates/shapes.js';
import { askerOfCallback, askerOfMessage } from './updates/to-asker.js';

type Told = Readonly<Record<string, unknown>>;

export interface TelegramBot {
  /** Works one update. Rejects with AppError `store_unavailable` and `provider_unavailable` alone. */
  handle(update: Told): Promise<void>;
}

/** Whoever waits for an answer to an update; null: nobody. */
function findAsker(update: Told): Asker | null {
  const callback = callbackShape.safeParse(update['callback_query']);
  if (callback.success) return askerOfCallback(callback.data);
  const message = messageShape.safeParse(update['message']);
  return message.success ? askerOfMessage(message.data) : null;
}

/** Telegraf with our handlers: it takes each update to the one for its kind, and what they throw to one place. */
export function createBot(deps: TelegramDeps, token: string): TelegramBot {
  const bot = new Telegraf(token, {
    // Whoever works the update waits for it; a limit would only let go of what goes on.
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: { webhookReply: false },
  });
  const answers = new WeakMap<object, CallbackAnswer>();
  bot.use(async ({ update }, next) => {
    const kind = Object.keys(update).find((name) => Object.hasOwn(UPDATE_HANDLERS, name));
    const handle = kind === undefined ? undefined : UPDATE_HANDLERS[kind];
    if (kind === undefined || handle === undefined) return next();
    return handle(deps, toTold(update)[kind]);
  });
  bot.on('callback_query', async ({ update, callbackQuery }) => {
    const answer = createCallbackAnswer(deps, callbackQuery.id);
    answers.set(update, answer);
    await handlePress(deps, callbackQuery, answer);
    await answer.give();
  });
  bot.catch(async (error, { update }) => {
    const answer = answers.get(update) ?? null;
    await handleFailure(deps, { error, asker: findAsker(toTold(update)), answer });
    await answer?.give();
  });
  return {
    async handle(update) {
      // Telegraf would ask by itself, and remember a failure for ever.
      bot.botInfo = (await askWhoWeAre(deps)) as NonNullable<typeof bot.botInfo>;
      await bot.handleUpdate(update as unknown as Parameters<typeof bot.handleUpdate>[0]);
    },
  };
}

/** Without it nothing can be answered: what was told waits for it. */
async function askWhoWeAre({ botName }: TelegramDeps) {
  try {
    return await botName.getMe();
  } catch (error) {
    throw new AppError('provider_unavailable', {}, { cause: error });
  }
}

function toTold(update: object): Told {
  return update as Told;
}
