import type { Words } from '../../src/adapters/chat/words/words.js';

const WIDTH = 23;

export interface Usage {
  /** As it is typed. */
  readonly command: string;
  /** What can follow it, by group: as it is typed, and what it does. */
  readonly groups: readonly (readonly (readonly [typed: string, about: string])[])[];
}

/** How a command is called. */
export function formatUsage(words: Words, { command, groups }: Usage): string {
  const lines = groups.flatMap((group) => [
    '',
    ...group.map(([typed, about]) => `  ${typed.padEnd(WIDTH)}${about}`),
  ]);
  return [words.say('terminal.usage', { command }), ...lines, ''].join('\n');
}
