/** Something that happened to a link. */
export type TimelineEntry = {
  readonly type: string;
  readonly at: string;
};
