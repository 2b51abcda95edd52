/** Files of merchants, each sealed under a key of its own, in the store. All methods throw AppError `store_unavailable`. */
export interface DocumentStore {
  /** Keeps a file under an id that is new. */
  put(file: { readonly id: string; readonly merchantId: string; readonly bytes: Uint8Array }): Promise<void>;
  /** Null once it was erased, or where it never was. Throws Error where it was altered. */
  read(merchantId: string, id: string): Promise<Uint8Array | null>;
  /** Destroys its key: what copies of the store hold of it can be read by nobody. */
  erase(merchantId: string, id: string): Promise<void>;
}
