/** From 0 to 1, even enough, and the same for the same text: chance enters no rule. FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function spreadOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 0x1_0000_0000;
}
