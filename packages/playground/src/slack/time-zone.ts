/** Seconds east of UTC at that instant, and the zone's English name ("Indochina Time"), as in a Slack profile. */
export function readTimeZone(timeZone: string, at: Date): { offsetSeconds: number; label: string } {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(offset) ?? [];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  const names = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' }).formatToParts(at);
  const label = names.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  return { offsetSeconds: sign === '-' ? -seconds : seconds, label };
}
