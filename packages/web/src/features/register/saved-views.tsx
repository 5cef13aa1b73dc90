// Views of the ledger under names: to go to one, keep the present one, or forget one.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Fold } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LEDGER_PARAMETERS } from "./register-place.ts";
import { forgetView, keepView, useViews } from "./views.ts";
import { REGISTER_WORDS } from "./words.ts";

export function SavedViews({ organisation }: { organisation: string }) {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  const views = useViews(organisation);
  const { page: _, ...place } = usePlace(LEDGER_PARAMETERS);
  const search = searchOf(place);
  const isUsual = Object.keys(search).length === 0;
  if (isUsual && views.length === 0) return null;
  return (
    <section aria-label={words.views} className="flex flex-wrap items-start gap-x-6 gap-y-1 print:hidden">
      {views.length > 0 && (
        <ul className="flex flex-wrap items-center gap-x-4">
          {views.map((view) => (
            <li key={view.name} className="flex items-center">
              <Link
                to="/$language/register"
                params={{ language }}
                search={view.search}
                className="link wrap-anywhere inline-flex min-h-11 items-center"
              >
                {view.name}
              </Link>
              <button
                type="button"
                aria-label={words.forgetView(view.name)}
                onClick={() => forgetView(organisation, view.name)}
                className="grid size-9 place-items-center text-muted hover:text-ink"
              >
                <Icon d="M6 6l12 12M18 6 6 18" className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isUsual && <KeepView organisation={organisation} search={search} />}
    </section>
  );
}

function KeepView({
  organisation,
  search,
}: {
  organisation: string;
  search: Record<string, string | number | boolean>;
}) {
  const words = useWords(REGISTER_WORDS);
  const [name, type] = useState("");
  const [kept, setKept] = useState<string>();
  return (
    <div>
      <Fold key={kept} summary={words.saveView} summaryClassName="link w-fit">
        <form
          noValidate
          className="max-w-text space-y-2 pb-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === "") return;
            keepView(organisation, { name: name.trim(), search });
            setKept(name.trim());
            type("");
          }}
        >
          <Field
            label={words.viewName}
            hint={words.viewHelp}
            value={name}
            maxLength={60}
            autoComplete="off"
            onChange={({ target }) => type(target.value)}
          />
          <Button type="submit">{words.keepView}</Button>
        </form>
      </Fold>
      <p role="status" className={kept === undefined ? "" : "text-sm"}>
        {kept !== undefined && words.viewKept(kept)}
      </p>
    </div>
  );
}
