import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import { joinAnd } from '../copy/join-and.js';
import { namePerson } from '../copy/role-copy.js';
import type { Words } from '../words/words.js';

/** Who should have had this message before, and does not take what we write; null: it came to whom it was for. */
export function sayNotTold(words: Words, { message, people }: OutgoingChatMessage): string | null {
  const tried = people.filter(({ id }) => message.triedMemberIds.includes(id));
  if (tried.length === 0) return null;
  const names = tried.map((member) => namePerson(words, member));
  return words.say('card.not_told', { people: joinAnd(words, names) });
}
