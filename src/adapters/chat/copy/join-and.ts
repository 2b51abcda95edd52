/** The list as English outside America has it: no comma before the "and". */
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "email", "email and SMS", "email, SMS and WhatsApp" */
export function joinAnd(words: readonly string[]): string {
  return LIST.format(words);
}
