import { stripInvisible } from './strip-invisible.js';

/** As many marks as any script puts on one letter; what is piled higher covers the lines around it. */
const PILED_MARKS = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;
/** These two write letters below letters as marks. */
const STACKING_SCRIPT = /[\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const MOST_PILED_MARKS = /([\p{Mn}\p{Me}]{8})[\p{Mn}\p{Me}]+/gu;

/** Words of people as they are kept: nothing invisible, in NFC, and no more marks on a letter than a script needs. */
export function cleanWords(text: string): string {
  const seen = stripInvisible(text);
  return seen.replace(STACKING_SCRIPT.test(seen) ? MOST_PILED_MARKS : PILED_MARKS, '$1');
}

/** Whether anything of it can be seen: letters, digits, signs, emoji. */
export function isVisible(text: string): boolean {
  return stripInvisible(text).trim() !== '';
}
