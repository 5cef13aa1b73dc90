// Where the organisation's public list stands, and whether it is shown.
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import type { Place } from "../register/room.tsx";
import { usePublicList, useSetPublicList } from "./disclosure-queries.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";

export function PublicListForm({ place }: { place: Place }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const language = useLanguage();
  const { data } = usePublicList(place.organisation.id);
  const [typed, type] = useState<string>();
  const { send, refused } = useSetPublicList();
  if (data === undefined) return null;
  const slug = typed ?? data.slug ?? "";
  const address = `/disclosures/of/${data.slug}`;
  return (
    <Section title={words.listTitle}>
      <p className="max-w-text">{words.listHelp}</p>
      <p role="status">
        {data.shown === true ? (
          <>
            {words.listAt}{" "}
            <a className="link wrap-anywhere inline-flex min-h-11 items-center" href={`${address}?lang=${language}`}>
              {new URL(address, location.href).href}
            </a>
          </>
        ) : (
          words.listHidden
        )}
      </p>
      {place.writes && (
        <form
          noValidate
          className="max-w-text space-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            void send({ slug, shown: true });
          }}
        >
          <Field
            label={words.listSlug}
            hint={words.listSlugHint}
            maxLength={63}
            value={slug}
            onChange={({ target }) => type(target.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit">{words.listShow}</Button>
            {data.shown === true && data.slug !== null && (
              <Button onClick={() => void send({ slug: data.slug!, shown: false })}>{words.listHide}</Button>
            )}
          </div>
          <Refusal of={refused} />
        </form>
      )}
    </Section>
  );
}
