/** That whoever has a token may do something for a merchant on a page, once. */
export interface PageInvitation {
  readonly merchantId: string;
  /** Who asked for it, in whose name it is done. */
  readonly memberId: string;
  readonly expiresAt: Date;
  /** Null: the token still counts. */
  readonly usedAt: Date | null;
}

/** Invitations to a page that an owner opens from a chat. Of a token only its hash is kept. */
export interface PageInvitations {
  save(token: string, invitation: PageInvitation): Promise<void>;
  /** Also one that was used; null: it never was, or its time is over. */
  find(token: string): Promise<PageInvitation | null>;
  /** Uses it up, for one of many at once; null when it does not count any more. */
  use(token: string): Promise<PageInvitation | null>;
}
