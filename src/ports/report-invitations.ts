/** That whoever has a token may take a file of a report, once. */
export interface ReportInvitation {
  readonly merchantId: string;
  /** Who asked for it: it is theirs as long as they may. */
  readonly memberId: string;
  readonly file: ReportFile;
  readonly from: Date;
  /** Exclusive. */
  readonly until: Date;
  readonly expiresAt: Date;
}

/** As long as it takes to read what is asked for; also said on the page. */
export const REPORT_FILE_MINUTES = 30;

export type ReportFile =
  | 'ledger'
  | 'payouts'
  /** All that there is of the merchant. */
  | 'everything_jsonl'
  | 'everything_xlsx';

/** Invitations to the page where a report is taken. Of a token only its hash is kept. All methods throw AppError `store_unavailable`. */
export interface ReportInvitations {
  save(token: string, invitation: ReportInvitation): Promise<void>;
  /** Null: it never was, it was used, or its time is over. */
  find(token: string): Promise<ReportInvitation | null>;
  /** Uses it up, for one of many at once; null as `find`. */
  use(token: string): Promise<ReportInvitation | null>;
}
