import { findBareWords, isCut, listWords } from '../../../support/find-bare-words.js';
import { toEnglish } from '../../../support/pseudo-words.js';
import type { ChatUnderTest, PersonUnderTest, StartChat } from '../chat-under-test.js';
import { listTexts } from './list-texts.js';

/** What is shown in pseudo-words and read in English, with a note of what no catalog holds. */
export interface Watch {
  /** Takes note of texts that are shown. */
  note(shown: readonly string[]): void;
  /** Takes note of the texts of something shown, and turns them to English. */
  show<Shown>(shown: Shown): Shown;
  /** The chat, which fails at its end where a text was cut or stands in no catalog. */
  watched(start: StartChat): StartChat;
}

/** What is the same in every language: single words, and whole texts. */
export interface Names {
  readonly words: readonly string[];
  readonly texts: readonly string[];
}

/** What is typed in the chat is known by itself. */
export function createWatch(names: Names): Watch {
  const texts = new Set<string>();
  /** A form that takes another shape is shown again as it was read. */
  const read = new Set<string>();
  const known = new Set(names.words.flatMap(listWords));
  const learn = (typed: string | readonly string[]) => {
    for (const word of listWords(typed.toString())) known.add(word);
  };

  function note(shown: readonly string[]): void {
    for (const text of shown) {
      if (read.has(text)) continue;
      texts.add(text);
      const english = toEnglish(text);
      if (english !== text) read.add(english);
    }
  }

  function watchPerson(person: PersonUnderTest): PersonUnderTest {
    return {
      ...person,
      says(line) {
        learn(line);
        return person.says(line);
      },
      presses(seen, label, filled = {}) {
        Object.values(filled).forEach(learn);
        return person.presses(seen, label, filled);
      },
      chats(channel, words) {
        learn(words);
        return person.chats(channel, words);
      },
      sees: (words) => person.sees(toEnglish(words)),
    };
  }

  return {
    note,
    show(shown) {
      note(listTexts(shown));
      return readInEnglish(shown);
    },
    watched: (start) => async (): Promise<ChatUnderTest> => {
      texts.clear();
      const chat = await start();
      return {
        ...chat,
        as: (name) => watchPerson(chat.as(name)),
        receiver: {
          answers(status, body) {
            learn(body);
            chat.receiver.answers(status, body);
          },
        },
        review: {
          ...chat.review,
          decides(who, action, reason) {
            learn(reason);
            return chat.review.decides(who, action, reason);
          },
        },
        async stop() {
          await chat.stop();
          const bare = [...texts].filter(
            (text) => !names.texts.includes(text) && findBareWords(text, known).length > 0,
          );
          if (bare.length > 0) throw new Error(`in no catalog:\n${bare.join('\n')}`);
          const cut = [...texts].filter(isCut);
          if (cut.length > 0) throw new Error(`cut:\n${cut.join('\n')}`);
        },
      };
    },
  };
}

function readInEnglish<Shown>(shown: Shown): Shown {
  if (typeof shown === 'string') return toEnglish(shown) as Shown;
  if (Array.isArray(shown)) return shown.map(readInEnglish) as Shown;
  if (typeof shown !== 'object' || shown === null || shown instanceof Date) return shown;
  return Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [name, readInEnglish(value)]),
  ) as Shown;
}
