import { findAcceptedLanguage } from '../../../domain/text/accepted-language.js';
import type { InstallEnd, ShowInstallEnd } from '../../../ports/install-pages.js';
import { COMMAND_PREFIX } from '../../chat/grammar/command-table.js';
import type { Words } from '../../chat/words/words.js';
import { wordsIn } from '../../chat/words/words-in.js';
import { buildSecurityHeaders } from '../headers/security-headers.js';
import { buildMessagePage, type MessagePage } from './message-page.js';

export interface InstallPagesContext {
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Where an installation begins, below `publicUrl`. */
  readonly installPath: string;
}

/** The pages that end an installation, in the house's look and with its headers: they are sent by the chat's own side. */
export function makeShowInstallEnd({ publicUrl, installPath }: InstallPagesContext): ShowInstallEnd {
  const headers = {
    ...buildSecurityHeaders({ publicUrl, gatewayOrigins: [] }),
    vary: 'Accept-Language',
  };
  return (end, acceptLanguage) => {
    const words = wordsIn(findAcceptedLanguage(acceptLanguage) ?? 'en');
    return { html: buildMessagePage(sayEnd(words, end, `${publicUrl}${installPath}`)), headers };
  };
}

function sayEnd(words: Words, end: InstallEnd, installUrl: string): MessagePage {
  if (end.kind === 'workspace' || end.kind === 'organisation') return sayInstalled(words, end);
  const heading = words.say(`web.install.${end.kind}.heading`);
  return {
    words,
    title: words.say('web.install.title'),
    heading,
    text: [words.say(`web.install.${end.kind}.text`)],
    action: end.kind === 'by_operator' ? null : { href: installUrl, label: words.say('web.install.begin') },
  };
}

function sayInstalled(
  words: Words,
  { kind, name, url }: Extract<InstallEnd, { readonly url: string }>,
): MessagePage {
  const text = words.say(`web.install.${kind}.text`, { command: COMMAND_PREFIX });
  return {
    words,
    title: words.say('web.install.title'),
    heading: words.say(`web.install.${kind}.heading`, {
      known: name === null ? 'other' : 'named',
      name: name ?? '',
    }),
    text: [text],
    action: { href: url, label: words.say(`web.install.${kind}.go`) },
  };
}
