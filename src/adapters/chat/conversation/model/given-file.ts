/** What came of a file that somebody gave in a chat. `refused`: the chat does not let us read it. */
export type GivenFile =
  | {
      readonly came: 'whole';
      /** As its giver called it. */
      readonly name: string;
      readonly bytes: Uint8Array;
    }
  | { readonly came: 'too_large' | 'refused' | 'not_at_all' };
