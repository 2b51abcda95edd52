/**
 * Whether a command was given none of the options that say nothing to it: left unheard, `--from` of a check would look
 * like a check of those days.
 */
export function takesOnly<Option extends string>(
  given: Readonly<Partial<Record<Option, unknown>>>,
  taken: readonly Option[],
): boolean {
  const options = Object.keys(given) as Option[];
  return options.every((option) => taken.includes(option));
}
