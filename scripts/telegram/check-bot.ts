import { createServerAge } from '../../src/adapters/telegram/api/create-server-age.js';
import { listWebhookFaults } from './list-webhook-faults.js';
import type { TelegramCommandDeps } from './telegram-command.js';
import { type BotMenu, buildMenus } from './telegram-manifest.js';

/** Says what is not as it should be, and what cannot be seen from here; 1 where something is wrong. */
export async function checkBot(deps: TelegramCommandDeps): Promise<number> {
  const faults = await listBotFaults(deps);
  for (const fault of faults) deps.print(fault);
  return faults.length === 0 ? 0 : 1;
}

/** What is not as it should be; what is, or cannot be seen from here, is said. */
export async function listBotFaults(deps: TelegramCommandDeps): Promise<readonly string[]> {
  const { api, timers, words, print } = deps;
  const me = await api.call('getMe', {});
  print(words.say('terminal.telegram.bot', { username: me.username }));
  if (!(await createServerAge(api, timers).hasEphemeral())) {
    print(words.say('terminal.telegram.older', { version: '10.2' }));
  }
  return [...listSwitchFaults(deps, me), ...(await listMenuFaults(deps)), ...(await listWebhookFaults(deps))];
}

type Me = Awaited<ReturnType<typeof askWho>>;
const askWho = ({ api }: TelegramCommandDeps) => api.call('getMe', {});

/** Those that nobody tells of are named, and are no fault. */
function listSwitchFaults({ manifest, words, print }: TelegramCommandDeps, me: Me): readonly string[] {
  return manifest.switches.flatMap(({ name, path, field, when_on }) => {
    if (field === null) {
      print(words.say('terminal.telegram.unseen', { name, path }));
      return [];
    }
    // An older server does not tell of what it does not have.
    const told = me[field];
    if (told === undefined || told === when_on) return [];
    return [words.say('terminal.telegram.switch', { name, path })];
  });
}

async function listMenuFaults({
  api,
  manifest,
  words,
  print,
}: TelegramCommandDeps): Promise<readonly string[]> {
  let count = 0;
  for (const menu of buildMenus(manifest)) {
    const shown = await api.call('getMyCommands', { scope: { type: menu.scope }, ...menu.code });
    if (tell(shown) !== tell(menu.commands)) count += 1;
  }
  if (count > 0) {
    return [words.say('terminal.telegram.menus_differ', { count, command: 'npm run telegram -- register' })];
  }
  print(words.say('terminal.telegram.menus_right'));
  return [];
}

/** What people read of a menu: an older server knows nothing of what only one of them sees. */
function tell(commands: BotMenu['commands']): string {
  return JSON.stringify(commands.map(({ command, description }) => [command, description]));
}
