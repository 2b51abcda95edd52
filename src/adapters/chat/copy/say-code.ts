/** A gateway's code as a person reads it: "account closed" for "account_closed". Words stay as they are. */
export function sayCode(code: string): string {
  return /^[a-z]+(_[a-z]+)+$/.test(code) ? code.replaceAll('_', ' ') : code;
}
