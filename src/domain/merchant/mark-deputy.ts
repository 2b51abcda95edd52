/** As much of an id as tells two deputies of a merchant apart: a button has no room for a third id. */
const MARK_LENGTH = 8;

/** Which deputy somebody saw, in few letters; none for an owner. */
export function markDeputy(deputyId: string | null): string {
  return deputyId === null ? '' : deputyId.slice(-MARK_LENGTH);
}
