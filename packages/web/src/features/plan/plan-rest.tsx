// What a plan says besides its tasks: bans, what to look at, what is met already, what is open, what is no longer asked.
import { Link } from "@tanstack/react-router";
import { PLAN_WORDS } from "@yawara/answers/plan";
import { BANS, WORDS } from "@yawara/engine";
import { type ReactNode, useId } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf } from "../../shell/use-place.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { PlanView } from "../../worker/plan-verbs.ts";
import { Chevron } from "../report/finding.tsx";
import { NamedMark } from "../report/line.tsx";
import { usePlanContext } from "./plan-context.ts";
import { PLAN_PAGE_WORDS } from "./words.ts";

/** Lines shown before the rest is folded away. */
const MOST_SHOWN = 5;

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="font-bold text-xl">
        {title}
      </h2>
      {note !== undefined && <p className="max-w-text text-muted text-sm">{note}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}

export function Bans({ bans }: Pick<PlanView, "bans">) {
  const words = useWords(PLAN_PAGE_WORDS);
  const said = useWords(PLAN_WORDS);
  const { day } = WORDS[useLanguage()];
  if (bans.length === 0) return null;
  const textOf = ({ says, from }: PlanView["bans"][number]["bans"][number]) =>
    from === undefined ? says : `${says} (${said.banFrom(day(from))})`;
  return (
    <Part title={said.bans} note={words.bansNote}>
      <ul>
        {bans.map(({ instrument, name, unseen, bans: these }) => (
          <li key={instrument} className="relative break-inside-avoid print:py-2 border-line border-t last:border-b">
            <Fold
              className="group/ban print:hidden"
              summaryClassName="gap-3 py-1"
              summary={
                <>
                  <Chevron className="mt-0 group-open/ban:rotate-90" />
                  <Mark modality="prohibition" />
                  <span className="min-w-0">
                    {name} <span className="text-muted text-sm">{said.banLine(these.length, unseen)}</span>
                  </span>
                </>
              }
            >
              <ul className="mb-3 ml-7 max-w-text list-disc pl-5">
                {these.map((ban) => (
                  <li key={ban.provision}>
                    {textOf(ban)} <span className="text-muted text-sm">{ban.where}</span>
                  </li>
                ))}
              </ul>
            </Fold>
            {/* Paper has no folds. It stands on the screen unseen: a face first wanted while the browser prints would come too late. */}
            <p aria-hidden="true" className="sr-only print:not-sr-only">
              ■ <b>{name}</b> ({said.banLine(these.length, unseen)}) {said.sentences(these.map(textOf))}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function LookAt({ lookAt }: { lookAt: PlanView["look_at"] }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const said = useWords(PLAN_WORDS);
  const language = useLanguage();
  const { mine } = usePlanContext();
  const { bans, undecided, would_break, questions, untellable } = lookAt;
  if (bans + undecided + would_break.length === 0) return null;
  return (
    <Part title={said.lookAt}>
      {would_break.map(({ provision, says, where }) => (
        <p key={provision} className="mb-2 flex max-w-text gap-3">
          <NamedMark modality="prohibition" />
          <span>
            <b>{said.wouldBreak}</b> · {says} <span className="text-muted text-sm">{where}</span>
          </span>
        </p>
      ))}
      {questions.length > 0 && bans + undecided > 0 && (
        <>
          <p className="max-w-text">{said.bansToLookAt(bans, undecided)}</p>
          <Some
            lines={questions.map(({ fact, name, ask, bans: hanging }) => ({
              key: fact,
              text: said.question(name, ask),
              note: said.hangsBans(hanging),
            }))}
          />
        </>
      )}
      {untellable > 0 && <p className="mt-2 max-w-text text-muted text-sm">{said.untellable(untellable)}</p>}
      {mine && questions.length > 0 && (
        <p className="mt-3 print:hidden">
          <Link
            to="/$language/check/ask"
            params={{ language }}
            search={{ about: BANS }}
            className={buttonClass("outlined")}
          >
            {words.answerBans}
          </Link>
        </p>
      )}
    </Part>
  );
}

interface SomeLine {
  key: string;
  text: string;
  note?: string;
}

/** The first few lines; the others a tap away. */
function Some({ lines }: { lines: readonly SomeLine[] }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const rest = lines.slice(MOST_SHOWN);
  return (
    <>
      <Lines lines={lines.slice(0, MOST_SHOWN)} />
      {rest.length > 0 && (
        <Fold className="print:hidden" summary={<span className="link">{words.more(rest.length)}</span>}>
          <Lines lines={rest} />
        </Fold>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly SomeLine[] }) {
  return (
    <ul className="max-w-text list-disc pl-5">
      {lines.map(({ key, text, note }) => (
        <li key={key}>
          {text} {note !== undefined && <span className="text-muted text-sm">{note}</span>}
        </li>
      ))}
    </ul>
  );
}

export function Kept({ kept }: Pick<PlanView, "kept">) {
  const said = useWords(PLAN_WORDS);
  if (kept.length === 0) return null;
  return (
    <Part title={said.kept} note={said.keptNote}>
      <ul>
        {kept.map(({ provision, modality, says, where }) => (
          <li key={provision} className="flex gap-3 border-line border-t py-2 last:border-b">
            <NamedMark modality={modality} />
            <span className="max-w-text">
              {says} <span className="text-muted text-sm">{where}</span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function StillOpen({ open, example }: { open: PlanView["open"]; example: string | undefined }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const said = useWords(PLAN_WORDS);
  const language = useLanguage();
  const { mine } = usePlanContext();
  const { points, questions, events, offers } = open;
  if (points.length + questions.length + events + offers === 0) return null;
  const asked = questions.map(({ fact, name, ask, provisions }) => ({
    key: fact,
    text: said.question(name, ask),
    note: said.hangs(provisions),
  }));
  return (
    <Part title={said.open}>
      <Lines lines={points.map(({ says }) => ({ key: says, text: says }))} />
      {asked.length > 0 && (
        <div className="mt-3">
          <Some lines={asked} />
        </div>
      )}
      {events > 0 && <p className="mt-3 max-w-text">{said.events(events)}</p>}
      {offers > 0 && <p className="mt-2 max-w-text">{said.moreOffers(offers)}</p>}
      <p className="mt-3 flex flex-wrap gap-2 print:hidden">
        {mine && asked.length > 0 && (
          <Link to="/$language/check/ask" params={{ language }} className={buttonClass("outlined")}>
            {words.answerMore}
          </Link>
        )}
        {offers > 0 && (mine || example !== undefined) && (
          <Link
            to="/$language/check/support"
            params={{ language }}
            search={searchOf({ example })}
            className={buttonClass("outlined")}
          >
            {words.toSupport}
          </Link>
        )}
      </p>
    </Part>
  );
}

export function Gone({ gone }: { gone: PlanView["no_longer"] }) {
  const said = useWords(PLAN_WORDS);
  const { day, list } = WORDS[useLanguage()];
  if (gone.length === 0) return null;
  return (
    <Part title={said.noLonger} note={said.noLongerNote}>
      <ul>
        {gone.map(({ id, why, do: text, where, state }) => {
          const { state: progress, on, reason, owner, due, note, evidence = [] } = state;
          const parts = [
            ...(progress === undefined ? [] : [on === undefined ? said.state[progress] : said.doneOn(day(on))]),
            ...(reason === undefined ? [] : [said.leftBecause(reason)]),
            ...(owner === undefined ? [] : [said.owner(owner)]),
            ...(due === undefined ? [] : [said.ownDue(day(due))]),
            ...(evidence.length === 0 ? [] : [said.evidence(list(evidence))]),
            ...(note === undefined ? [] : [said.note(note)]),
          ];
          return (
            <li key={id} className="border-line border-t py-2 last:border-b">
              <p className="max-w-text">
                {text ?? id} <span className="text-muted text-sm">{where}</span>
              </p>
              <p className="wrap-anywhere max-w-text text-sm">
                <b>{said.gone[why]}</b>
                {parts.length > 0 && ` · ${parts.join(" · ")}`}
              </p>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
