// Comments on a system or a task: said in order, taken back by whoever said them.
import { useId, useState } from "react";
import { ask } from "../../api/client.ts";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { BOX } from "../../ui/field.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { useComments } from "./queries.ts";
import { REVIEW_WORDS } from "./review-words.ts";
import type { Place } from "./room.tsx";
import type { Comment } from "./work-types.ts";

/** What is commented on, by the name its list has in addresses. */
export interface CommentedOn {
  list: "subjects" | "tasks";
  id: string;
  /** Whether it is a question of an audit, on which auditors comment too. */
  isQuestion?: boolean;
}

export function Comments({ place, of }: { place: Place; of: CommentedOn }) {
  const words = useWords(REVIEW_WORDS);
  const speaks = place.reviews || (place.audits && of.isQuestion === true);
  const { data, isError, refetch } = useComments(place.organisation.id, of.list, of.id);
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />;
  return (
    <div className="max-w-text space-y-3">
      {data.comments.length === 0 && <p className="text-muted">{words.noComments}</p>}
      <ol>
        {data.comments.map((comment) => (
          <li key={comment.id} className="border-line border-b py-2 first:border-t">
            <One place={place} comment={comment} />
          </li>
        ))}
      </ol>
      {speaks && <Add of={of} />}
    </div>
  );
}

function One({ place, comment: { id, text, by, on } }: { place: Place; comment: Comment }) {
  const words = useWords(REVIEW_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const moment = formatMoment(on, language);
  const { send, refused } = useChange(() => ask(language, "DELETE", `v1/comments/${id}`));
  return (
    <>
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-muted text-sm">
        {words.head(nameOf(by), moment)}
        {text !== undefined && (place.reviews || place.audits) && by === place.me.user.id && (
          <button
            type="button"
            aria-label={words.takeBackNamed(moment)}
            onClick={() => void send(undefined)}
            className="link min-h-11 print:hidden"
          >
            {words.takeBack}
          </button>
        )}
      </p>
      {text === undefined ? (
        <p className="text-muted">{words.takenBack}</p>
      ) : (
        <p className="wrap-anywhere whitespace-pre-line">{text}</p>
      )}
      <Refusal of={refused} />
    </>
  );
}

function Add({ of }: { of: CommentedOn }) {
  const words = useWords(REVIEW_WORDS);
  const language = useLanguage();
  const id = useId();
  const [text, type] = useState("");
  const { send, refused } = useChange((said: string) =>
    ask<Comment>(language, "POST", `v1/${of.list}/${of.id}/comments`, { text: said }),
  );
  return (
    <form
      className="space-y-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") void send(text).then((said) => said !== undefined && type(""));
      }}
    >
      <label htmlFor={id} className="block font-bold text-sm">
        {words.comment}
      </label>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        rows={3}
        maxLength={4_000}
        value={text}
        onChange={({ target }) => type(target.value)}
        className={`${BOX} py-2`}
      />
      <p id={`${id}-hint`} className="text-muted text-sm">
        {words.commentHelp}
      </p>
      <Button type="submit">{words.send}</Button>
      <Refusal of={refused} />
    </form>
  );
}
