/** At most `max` UTF-16 units, the last an ellipsis when something was cut; no character is cut in two. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
