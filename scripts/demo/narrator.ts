/** Tells the story: numbered steps, what people see set in, and a mark for each thing that held. */
export interface Narrator {
  step(title: string): void;
  /** Something a person sees, line by line behind a bar. */
  show(who: string, lines: readonly string[]): void;
  /** Throws, naming what was expected, when it did not hold. */
  check(statement: string, held: boolean): void;
}

/** `name` turns ids into the names that a person sees. */
export function createNarrator(print: (line: string) => void, name: (text: string) => string): Narrator {
  let steps = 0;
  return {
    step(title) {
      steps += 1;
      print('');
      print(`${steps}. ${title}`);
    },
    show(who, lines) {
      print(`   ${who}`);
      for (const line of lines.flatMap((text) => text.split('\n'))) print(`   │ ${name(line)}`);
    },
    check(statement, held) {
      if (!held) throw new Error(`did not hold: ${statement}`);
      print(`   ✓ ${statement}`);
    },
  };
}
