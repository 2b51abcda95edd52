/** A merchant's logo, as it was uploaded. */
export interface Logo {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** One logo a merchant; its id stands in the merchant's settings. */
export interface LogoRepository {
  find(merchantId: string): Promise<Logo | null>;
  /** In the place of an earlier one. */
  save(merchantId: string, logo: Logo): Promise<void>;
  remove(merchantId: string): Promise<void>;
}
