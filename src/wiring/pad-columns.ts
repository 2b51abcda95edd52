/** Pads a word to columns of a terminal, where a Korean syllable takes two and a Thai vowel mark none. */
export function padColumns(word: string, columns: number): string {
  return word + ' '.repeat(Math.max(0, columns - countColumns(word)));
}

/** The same with the room before the word, for a column of numbers. */
export function padColumnsBefore(word: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - countColumns(word))) + word;
}

/** The columns that a word takes on a terminal. */
export function countColumns(word: string): number {
  const wide = word.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const marks = word.match(/\p{Mn}/gu)?.length ?? 0;
  return word.length + wide - marks;
}
