import type { MemberActor } from '../../../../domain/merchant/actor.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import { COMMAND_PREFIX, COMMANDS } from '../../grammar/command-table.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { askZone, exampleFor, type StartParts } from './build-start.js';
import { newLinkChoice } from './page-parts.js';

interface TalkParts extends Pick<StartParts, 'words' | 'zones'> {
  readonly role: MemberActor['role'];
}

function sayUnread(words: Words, isMaker: boolean): string {
  if (!isMaker) return words.say('page.start.how');
  return words.say('page.talk.unread', { help: `${COMMAND_PREFIX} ${COMMANDS.help.example}` });
}

/** Words that ask for nothing we do: a line that does, where the help is, and where they are while nobody knows. */
export function buildTalk({ words, zones, role }: TalkParts): PageReply {
  const isMaker = mayDo(role, 'create_link');
  const said = sayUnread(words, isMaker);
  const example = exampleFor(role);
  const help = { label: words.say('page.button.help'), intent: { kind: 'help' } } as const;
  return {
    kind: 'help',
    title: 'Paylink',
    words: `${said} ${example}`,
    parts: [
      says(said),
      { kind: 'copy', text: example },
      choices(...(isMaker ? [newLinkChoice(words)] : []), help),
      ...askZone({ words, zones }),
    ],
  };
}
