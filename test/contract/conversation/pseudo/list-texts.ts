/** Fields of replies and cards that people read. */
const READ = new Set([
  ...['title', 'words', 'text', 'label', 'spokenLabel', 'hint', 'placeholder', 'submit', 'add', 'remove'],
  ...['notice', 'about', 'smallPrint', 'description', 'yes', 'no', 'lines', 'buttons'],
]);

/** Every text of what stands before somebody that they read, each by itself. */
export function listTexts(shown: unknown, isRead = false): readonly string[] {
  if (typeof shown === 'string') return isRead ? [shown] : [];
  if (Array.isArray(shown)) return shown.flatMap((each) => listTexts(each, isRead));
  if (typeof shown !== 'object' || shown === null) return [];
  return Object.entries(shown).flatMap(([name, value]) => {
    if (name === 'intent' || name === 'entries') return [];
    return listTexts(value, READ.has(name) || (name === 'value' && 'label' in shown && 'name' in shown));
  });
}
