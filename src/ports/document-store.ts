/** Files of merchants, each sealed under a key of its own, in the store. All methods throw AppError `store_unavailable`. */
export interface DocumentStore {
  /** Keeps a file under an id that is new, and answers the hex SHA-256 of its bytes. */
  put(file: NewFile): Promise<string>;
  /** Null once it was erased, or where it never was. Throws Error where it was altered. */
  read(merchantId: string, id: string): Promise<Uint8Array | null>;
  /** Destroys its key first: what is left of it, also in copies without the keys, can be read by nobody. */
  erase(merchantId: string, id: string): Promise<void>;
  /** Whatever stands there of a merchant, also what was cut off while it was put or erased. */
  list(merchantId: string): Promise<readonly KeptFile[]>;
}

export interface NewFile {
  readonly id: string;
  readonly merchantId: string;
  readonly bytes: Uint8Array;
}

export interface KeptFile {
  readonly id: string;
  readonly putAt: Date;
}
