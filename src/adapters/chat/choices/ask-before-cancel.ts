/** Asked before it counts, where there is no way back. A chat that has room for less cuts the subject. */
export interface Confirm {
  readonly title: string;
  /** What it is about. */
  readonly subject: string;
  readonly consequence: string;
  readonly yes: string;
  readonly no: string;
}

/** Before a link is taken back. `parts` of the subject: amount, payee and the like, those that are known. */
export function askBeforeCancel(parts: readonly (string | null)[]): Confirm {
  return {
    title: 'Call this link off?',
    subject: parts.filter((part) => part !== null).join(', '),
    consequence: 'Nobody can pay it afterwards, and it cannot be opened again.',
    yes: 'Call it off',
    no: 'Keep it',
  };
}
