/** That the owner who asked may see the newest secret of an address that hears of events, once. */
export interface SecretInvitation {
  readonly merchantId: string;
  readonly endpointId: string;
  /** Who asked for it: it is theirs as long as they may. */
  readonly memberId: string;
  readonly expiresAt: Date;
}

/** Invitations to the page where such a secret is shown. Of a token only its hash is kept. All methods throw AppError `store_unavailable`. */
export interface SecretInvitations {
  save(token: string, invitation: SecretInvitation): Promise<void>;
  /** Null: it never was, it was used, or its time is over. */
  find(token: string): Promise<SecretInvitation | null>;
  /** Uses it up, for one of many at once; null as `find`. */
  use(token: string): Promise<SecretInvitation | null>;
}
