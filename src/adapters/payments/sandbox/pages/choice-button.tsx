import type { VNode } from 'preact';

export interface Choice {
  /** What is sent, and names its words. */
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly isPrimary?: boolean;
}

/** The label alone is the button, which can be pressed all over the box; the note beside it describes it. */
export function ChoiceButton({ choice }: { readonly choice: Choice }): VNode {
  const { key, label, note, isPrimary = false } = choice;
  return (
    <div class={isPrimary ? 'choice primary' : 'choice'}>
      <button type="submit" name="outcome" value={key} aria-describedby={`${key}-note`}>
        {label}
      </button>
      <p id={`${key}-note`}>{note}</p>
    </div>
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
