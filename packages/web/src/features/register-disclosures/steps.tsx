// The steps a version may take next, for whoever may take them; each is asked about once more.
import { useId, useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { BOX } from "../../ui/field.tsx";
import type { Place } from "../register/room.tsx";
import { useDisclosureChange, useStep } from "./disclosure-queries.ts";
import type { State, Step, WithVersions } from "./disclosure-types.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";

const NEXT: Record<State, readonly Step[]> = {
  draft: ["submit"],
  submitted: ["approve", "return"],
  approved: ["publish", "return"],
  published: ["withdraw"],
  withdrawn: [],
};

export function Steps({ place, disclosure }: { place: Place; disclosure: WithVersions }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const { id, version, removed } = disclosure;
  const { state, number } = version;
  const [asked, ask] = useState<Step>();
  const { take, refused } = useStep(id, number);
  const begin = useDisclosureChange();
  if (removed) return null;
  const wroteIt = version.edited.by === place.me.user.id;
  const isReviewer = place.me.role === "reviewer";
  const steps = NEXT[state].filter((step) => {
    if (step === "approve") return (place.writes || isReviewer) && !wroteIt;
    return place.writes || (step === "return" && isReviewer && state === "submitted");
  });
  const isOver = state === "published" || state === "withdrawn";
  const go = async (step: Step, reason?: string) => {
    if ((await take(step, version.revision, reason)) !== undefined) ask(undefined);
  };
  return (
    <div>
      {state === "submitted" && place.writes && wroteIt && <p className="text-muted text-sm">{words.wroteIt}</p>}
      {asked === undefined ? (
        <div className="flex flex-wrap gap-2">
          {steps.map((step, index) => (
            <Button
              key={step}
              look={index === 0 && step !== "withdraw" ? "filled" : "outlined"}
              onClick={() => ask(step)}
            >
              {words.steps[step]}
            </Button>
          ))}
          {isOver && place.writes && (
            <Button onClick={() => void begin.send({ method: "POST", path: `/${id}/versions`, body: {} })}>
              {words.begin}
            </Button>
          )}
        </div>
      ) : asked === "withdraw" || asked === "return" ? (
        <WithReason step={asked} no={() => ask(undefined)} yes={(reason) => void go(asked, reason)} refused={refused} />
      ) : (
        <Confirm
          about={words.steps[asked]}
          question={words.ask[asked](version.gaps, version.unconfirmed)}
          no={words.not}
          yes={words.steps[asked]}
          refused={refused}
          onNo={() => ask(undefined)}
          onYes={() => void go(asked)}
        />
      )}
      <Refusal of={begin.refused} />
    </div>
  );
}

interface WithReasonProps {
  step: "withdraw" | "return";
  no: () => void;
  yes: (reason?: string) => void;
  refused: ReturnType<typeof useStep>["refused"];
}

/** Why it is withdrawn has to be said; why it is sent back may be. */
function WithReason({ step, no, yes, refused }: WithReasonProps) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const [reason, setReason] = useState("");
  const id = useId();
  const said = reason.trim();
  return (
    <form
      noValidate
      className="max-w-text space-y-2 border-line border-l-2 pl-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== "" || step === "return") yes(said === "" ? undefined : said);
      }}
    >
      <p>{words.ask[step]()}</p>
      <label htmlFor={id} className="block font-bold text-sm">
        {words.why}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={2_000}
        required={step === "withdraw"}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        className={`${BOX} py-2`}
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={no}>{words.not}</Button>
        <Button type="submit">{words.steps[step]}</Button>
      </div>
      <Refusal of={refused} />
    </form>
  );
}
