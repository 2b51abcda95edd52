/**
 * The slug in the address of a pay page, of its receipt or of a short one, as people paste it where a reference goes.
 * Null: the text is no such address. Its host is not looked at: nobody guesses a slug.
 */
export function findPastedSlug(text: string): string | null {
  return /^(?:https?:\/\/)?[^\s/]+(?:\/[^\s/]+)*?\/([\w-]{22})(?:[/?#]\S*)?$/i.exec(text)?.[1] ?? null;
}
