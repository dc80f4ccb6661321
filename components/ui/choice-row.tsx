"use client";

interface ChoiceRowProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly lang?: string }[];
  readonly onChoose: (value: T) => void;
}

/** One of few, side by side: a radio group that looks like a segmented control. */
export function ChoiceRow<T extends string>({ name, label, value, choices, onChoose }: ChoiceRowProps<T>) {
  return (
    <fieldset className="px-3 py-2">
      <legend className="float-left mb-1.5 w-full text-muted">{label}</legend>
      <div className="clear-both flex rounded-control border border-control bg-surface p-0.5">
        {choices.map((choice) => (
          <label key={choice.value} lang={choice.lang} className="group relative flex flex-1 cursor-pointer">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              className="absolute inset-0 z-10 m-0 h-full w-full cursor-pointer opacity-0"
            />
            <span
              className={`choice flex min-h-10 w-full items-center justify-center rounded-[8px] px-2.5 py-1.5 text-center ${choice.value === value ? "bg-action font-semibold text-on-action" : "text-text group-hover:bg-raised"}`}
            >
              {choice.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
