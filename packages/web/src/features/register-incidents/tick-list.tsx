// A list of which any number may be ticked, under its question.

export function TickList({
  legend,
  hint,
  choices,
  picked,
  onPick,
}: {
  legend: string;
  hint?: string;
  choices: readonly { id: string; name: string }[];
  picked: readonly string[];
  onPick: (picked: string[]) => void;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-bold text-sm">{legend}</legend>
      {hint !== undefined && <p className="text-muted text-sm">{hint}</p>}
      <div className="mt-1 grid gap-x-8 md:grid-cols-2">
        {choices.map(({ id, name }) => (
          <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3 py-1">
            <input
              type="checkbox"
              checked={picked.includes(id)}
              onChange={({ target }) =>
                onPick(
                  choices.map((one) => one.id).filter((one) => (one === id ? target.checked : picked.includes(one))),
                )
              }
              className="size-5 shrink-0 accent-accent"
            />
            <span className="min-w-0 leading-snug">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
