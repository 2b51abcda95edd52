/** Where the command runs: what it reads, and where it writes. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** A person reads `out` on a screen that shows colours. */
  readonly isTerminal: boolean;
  /** Ends what listens. */
  readonly signal: AbortSignal;
}
