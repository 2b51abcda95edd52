/** What speaks for a payment, in words: the gateway's form has a field for some of it. */
export interface EvidenceText {
  readonly text: string;
  readonly customerName: string | null;
  readonly customerEmail: string | null;
  readonly productDescription: string | null;
}
