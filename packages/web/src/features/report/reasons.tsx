// Why a finding stands as it does: whether it binds, whether it is broken, on which answers either hangs, and what would turn it.

import { WORDS as ANSWERS } from "@yawara/answers";
import type { FindingView, SaidView, WhyView } from "@yawara/answers/explain";
import type { Modality } from "@yawara/engine";
import type { ReactNode } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { useReportContext } from "./report-context.ts";
import { REPORT_WORDS } from "./words.ts";

export function Part({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div>
      <p className="font-bold text-sm">{title}</p>
      {children}
    </div>
  );
}

/** Whether it binds, and why. Of a norm that says what breaks it, that is told apart from whether it is broken. */
export function Reasons({ finding: { outcome, why, breach } }: { finding: FindingView }) {
  const words = useWords(REPORT_WORDS).finding;
  if (outcome === "open") return null;
  const apart = breach !== undefined;
  return (
    <>
      <Because title={apart ? words.applies : words.because} because={why.because} />
      <Otherwise title={apart ? words.notApplies : words.otherwise} why={why} />
    </>
  );
}

/** Whether it is broken, why, and what would end that or bring it about; what was not looked at says what it hangs on. */
export function Breach({ breach, modality }: { breach: FindingView["breach"]; modality: Modality }) {
  const words = useWords(REPORT_WORDS);
  const { noFactTells } = useWords(ANSWERS);
  if (breach === undefined) return null;
  const { outcome, because, openOn } = breach;
  const said = words.broken[modality === "prohibition" ? "ban" : "duty"];
  if (outcome === "open")
    return openOn.length === 0 ? (
      <Part title={said.open}>
        <p>{noFactTells}</p>
      </Part>
    ) : (
      <Part title={said.hangs}>
        <SaidList said={openOn} />
      </Part>
    );
  return (
    <>
      <Because title={said.because[outcome]} because={because} />
      <Otherwise title={said.otherwise[outcome]} why={breach} />
    </>
  );
}

function Because({ title, because }: { title: string; because: SaidView[] }) {
  const words = useWords(REPORT_WORDS).finding;
  return <Part title={title}>{because.length === 0 ? <p>{words.always}</p> : <SaidList said={because} />}</Part>;
}

/** What is said of facts, each a way to try another answer. */
function SaidList({ said }: { said: SaidView[] }) {
  const words = useWords(REPORT_WORDS);
  const { tryOut } = useReportContext();
  return (
    <ul>
      {said.map(({ fact, text }) => (
        <li key={text}>
          <button
            type="button"
            title={words.changeAnswer(text)}
            onClick={() => tryOut({ fact })}
            className="link min-h-8 py-1 text-left"
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The fewest changes that turn it round, to be tried out. */
export function Otherwise({ title, why: { otherwise, otherwiseChanges } }: { title: string; why: WhyView }) {
  const words = useWords(REPORT_WORDS).finding;
  const { tryOut } = useReportContext();
  if (otherwise.length === 0) return <Part title={title}>{words.noOtherwise}</Part>;
  return (
    <Part title={title}>
      {otherwise.length > 1 && <p>{words.otherwiseAll}</p>}
      <ul className="list-disc pl-5">
        {otherwise.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Button
        look="plain"
        className="px-0! text-left font-normal"
        onClick={() => tryOut({ changes: otherwiseChanges })}
      >
        {words.tryIt}
      </Button>
    </Part>
  );
}
