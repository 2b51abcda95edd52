/** More than a browser's clock goes wrong by, less than the last scene of the week lies back. */
const BEHIND_MS = 15 * 60_000;

/**
 * Whether what happens now is of the week that a newcomer finds behind them: it is played on a clock that went back, and
 * on no other occasion does the playground's time lie before the real one.
 */
export function isWeekPlaying(playgroundNow: Date, realNow: Date = new Date()): boolean {
  return realNow.getTime() - playgroundNow.getTime() > BEHIND_MS;
}
