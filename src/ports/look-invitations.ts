/** That one reviewer may look at one document for a few minutes. */
export interface LookInvitation {
  readonly merchantId: string;
  readonly documentId: string;
  /** The name that `OPERATORS` gives them. */
  readonly reviewer: string;
  readonly expiresAt: Date;
}

/** Invitations to the page where a document is looked at. Of a token only its hash is kept. All methods throw AppError `store_unavailable`. */
export interface LookInvitations {
  save(token: string, invitation: LookInvitation): Promise<void>;
  /** Null: it never was, it was used, or its time is over. */
  find(token: string): Promise<LookInvitation | null>;
  /** Uses it up, for one of many at once; null as `find`. */
  use(token: string): Promise<LookInvitation | null>;
}
