/** As long as a reference may be: see `findDraftProblems`. */
const MAX_REFERENCE = 40;

/** The reference of the link that takes another's place: "PL-1-r2" after "PL-1", "PL-1-r3" after that. */
export function nextReference(reference: string): string {
  const [, base = reference, number = '1'] = /^(.+)-r(\d{1,4})$/i.exec(reference) ?? [];
  const suffix = `-r${Number(number) + 1}`;
  return `${base.slice(0, MAX_REFERENCE - suffix.length)}${suffix}`;
}
