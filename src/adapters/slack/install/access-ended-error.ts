/** Slack renewed the token of a workspace no more, and it has run out: somebody has to install Paylink again. */
export class AccessEndedError extends Error {
  override readonly name = 'AccessEndedError';
  constructor() {
    super('Slack lets Paylink into this workspace no more');
  }
}

/** Whether it is that, however Bolt has wrapped it. */
export function isAccessEnded(error: unknown): boolean {
  if (error instanceof AccessEndedError) return true;
  return error instanceof Error && 'original' in error && isAccessEnded(error.original);
}
