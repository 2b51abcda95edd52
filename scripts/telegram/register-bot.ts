import type { TelegramCommandDeps } from './telegram-command.js';
import { buildMenus, listLanguages } from './telegram-manifest.js';

/** Gives the bot its menus and descriptions, one call after the other: Telegram takes few of these at once. */
export async function registerBot({ api, manifest, words, print }: TelegramCommandDeps): Promise<number> {
  const menus = buildMenus(manifest);
  for (const { scope, code, commands } of menus) {
    await api.call('setMyCommands', { commands, scope: { type: scope }, ...code });
  }
  const languages = listLanguages();
  for (const { language, code } of languages) {
    await api.call('setMyDescription', { description: manifest.description[language], ...code });
    const short_description = manifest.short_description[language];
    await api.call('setMyShortDescription', { short_description, ...code });
  }
  const texts = languages.length * 2;
  print(words.say('terminal.telegram.registered', { menus: menus.length, texts }));
  return 0;
}
