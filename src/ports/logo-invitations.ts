/** That whoever has a token may change a merchant's logo, once. */
export interface LogoInvitation {
  readonly merchantId: string;
  readonly expiresAt: Date;
  /** Null: the token still counts. */
  readonly usedAt: Date | null;
}

/** Invitations to the page where an owner gives a logo. Of a token only its hash is kept. */
export interface LogoInvitations {
  save(token: string, invitation: LogoInvitation): Promise<void>;
  /** Also one that was used; null: it never was, or its time is over. */
  find(token: string): Promise<LogoInvitation | null>;
  /** Uses it up, for one of many at once; null when it does not count any more. */
  use(token: string): Promise<LogoInvitation | null>;
}
