/** Also said in the mail. */
export const CODE_MINUTES = 15;
const MOST_TRIES = 5;

/** What was sent to an owner, until it is entered or its time is over. */
export interface KeptCode {
  /** The address that it shows to be theirs. */
  readonly email: string;
  readonly code: string;
  readonly triesLeft: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export function beginCode(email: string, code: string, now: Date): KeptCode {
  return { email, code, triesLeft: MOST_TRIES, until: now.getTime() + CODE_MINUTES * 60_000 };
}

/** One owner's: two of them do not use up each other's tries. */
export function nameCode({ merchantId, memberId }: { merchantId: string; memberId: string }): string {
  return `kyc:code:${merchantId}:${memberId}`;
}

/** What was kept as JSON; null: nothing that counts still. */
export function readCode(kept: string | null, now: Date): KeptCode | null {
  const code = kept === null ? null : (JSON.parse(kept) as KeptCode | null);
  return code !== null && code.triesLeft > 0 && now.getTime() < code.until ? code : null;
}
