// The same systems under several countries' law: what is chosen, how far the work is, and what came out.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { USUAL_REGIMES } from "@yawara/answers/compare";
import { useMemo, useState } from "react";
import { useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Empty, Failed, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { today } from "../../ui/today.ts";
import { BASKET, type CompareAsked, MINE } from "../../worker/compare-request.ts";
import { worker } from "../../worker/worker.ts";
import { Controls, type ControlsProps } from "./controls.tsx";
import { LawSwitch } from "./law-switch.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { Results } from "./results.tsx";
import { useChoice } from "./use-choice.ts";
import { useComparison } from "./use-comparison.ts";
import { COMPARE_WORDS } from "./words.ts";

/** Compared where nobody says what: the most common kind of system, its facts given for every country. */
const USUAL_SYSTEM = "02-customer-chatbot";

export function ComparePage() {
  const language = useLanguage();
  const { title, description } = PAGES.compare;
  const draft = useDraft();
  const hasDraft = Object.keys(draft.facts).length > 0;
  const [choice, choose] = useChoice(hasDraft ? MINE : USUAL_SYSTEM);
  const comparable = useQuery({ queryKey: ["comparable", language], queryFn: () => worker().comparable(language) });
  const [day] = useState(today);
  const homes = comparable.data?.places.map(({ id }) => id);
  const full: ControlsProps["choice"] = {
    ...choice,
    regimes: choice.regimes ?? (choice.what === BASKET ? (homes ?? []) : [...USUAL_REGIMES]),
    at: choice.at ?? (choice.what === MINE ? draft.at : undefined) ?? day,
  };
  const { what, regimes, at, asIs } = full;
  const isAsked = regimes.length > 0 && (what !== MINE || hasDraft);
  const asked: CompareAsked | undefined = useMemo(
    () =>
      isAsked
        ? {
            what,
            ...(what === MINE && { mine: { facts: draft.facts, ...(draft.name && { name: draft.name }) } }),
            regimes,
            at,
            known: day,
            asIs,
            language,
          }
        : undefined,
    [isAsked, what, draft, regimes, at, day, asIs, language],
  );
  const comparing = useComparison(asked);
  return (
    <>
      <PageHead title={title[language]}>{description[language]}</PageHead>
      <Controls
        choice={full}
        choose={choose}
        comparable={comparable.data}
        mine={hasDraft ? draft.name?.[language] : undefined}
      />
      {asked === undefined ? (
        <Missing
          isMine={what === MINE && !hasDraft}
          isLoading={comparable.isPending}
          choose={() => choose({ regimes: [...USUAL_REGIMES] })}
        />
      ) : (
        <>
          <ProgressLine comparing={comparing} places={comparable.data?.places ?? []} />
          {comparing.state === "failed" && <Failed retry={comparing.again} />}
          {comparing.answered !== undefined ? (
            <Results
              answered={comparing.answered}
              isOld={comparing.state !== "done"}
              law={full.law}
              choice={choice}
              choose={choose}
            />
          ) : (
            comparing.state === "running" && (
              <>
                <LawSwitch law={full.law} choose={(law) => choose({ law })} />
                <Loading lines={9} />
              </>
            )
          )}
        </>
      )}
    </>
  );
}

/** There is no system yet, or no country: the step that fills it. */
function Missing({ isMine, isLoading, choose }: { isMine: boolean; isLoading: boolean; choose: () => void }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  if (isMine)
    return (
      <Empty title={words.noMine}>
        <Link to="/$language/check" params={{ language }} className={buttonClass("filled")}>
          {words.noMineStep}
        </Link>
      </Empty>
    );
  if (isLoading) return <Loading lines={9} />;
  return (
    <Empty title={words.noRegime}>
      <Button look="filled" onClick={choose}>
        {words.noRegimeStep}
      </Button>
    </Empty>
  );
}
