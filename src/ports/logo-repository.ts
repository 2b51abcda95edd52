/** A merchant's logo, as it was uploaded. */
export interface Logo {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** One logo a merchant. */
export interface LogoRepository {
  find(merchantId: string): Promise<Logo | null>;
}
