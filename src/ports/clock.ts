/** The time. A port so that tests, and a workspace for practice, can move it. */
export interface Clock {
  now(): Date;
}
