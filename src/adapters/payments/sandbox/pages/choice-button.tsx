import type { VNode } from 'preact';

export interface Choice {
  /** What is sent, and names its words. */
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly isPrimary?: boolean;
}

/** The label alone is the button's name; the note describes it. */
export function ChoiceButton({ choice }: { readonly choice: Choice }): VNode {
  const { key, label, note, isPrimary = false } = choice;
  return (
    <button
      type="submit"
      name="outcome"
      value={key}
      class={isPrimary ? 'primary' : undefined}
      aria-labelledby={`${key}-label`}
      aria-describedby={`${key}-note`}
    >
      <strong id={`${key}-label`}>{label}</strong>
      <span id={`${key}-note`}>{note}</span>
    </button>
  );
}

interface ChoiceGroupProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
}

export function ChoiceGroup({ legend, choices }: ChoiceGroupProps): VNode {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choices">
        {choices.map((choice) => (
          <ChoiceButton choice={choice} />
        ))}
      </div>
    </fieldset>
  );
}
