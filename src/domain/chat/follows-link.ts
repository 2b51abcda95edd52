/** Messages beside the cards that have a button or say how a link stands, by the kind of what they show. */
const FOLLOWING: ReadonlySet<string> = new Set([
  'shared_link',
  'paid_line',
  'owner_note',
  'decision_note',
  'approval_note',
  'page',
  'unfurl',
]);

/** Whether a message has to say what its link is like now, and not what it was like when it was posted. */
export function followsLink(kind: string): boolean {
  return FOLLOWING.has(kind);
}
