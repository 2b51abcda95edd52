import type { Words } from '../../chat/words/words.js';

/** For a page that never says anything else: it is built when it is first asked for in a language. */
export function oncePerLanguage(build: (words: Words) => string): (words: Words) => string {
  const built = new WeakMap<Words, string>();
  return (words) => {
    const page = built.get(words) ?? build(words);
    built.set(words, page);
    return page;
  };
}
