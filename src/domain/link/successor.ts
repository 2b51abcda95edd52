/** The link that took another's place: whoever opens the old address is led to it. */
export interface Successor {
  readonly linkId: string;
  readonly slug: string;
  readonly reference: string;
}
