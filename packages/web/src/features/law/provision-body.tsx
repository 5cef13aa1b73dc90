// What a provision opens to: for whom, when, what to do, what stands behind it, since when, from where.
import { Link } from "@tanstack/react-router";
import { WORDS as ANSWERS } from "@yawara/answers";
import type { ProvisionView } from "@yawara/answers/law";
import { type Commencement, WORDS } from "@yawara/engine";
import { type ReactNode, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { ConditionText } from "./condition.tsx";
import { dateText } from "./days.ts";
import { DecidedExamples } from "./decided-examples.tsx";
import { localId } from "./law-place.ts";
import { PROVISION_WORDS } from "./provision-words.ts";
import { WithRuby } from "./ruby.tsx";

interface ProvisionBodyProps {
  of: ProvisionView;
  instrument: string;
  at: string;
}

export function ProvisionBody({ of, instrument, at }: ProvisionBodyProps) {
  const words = useWords(PROVISION_WORDS);
  const { noFactTells, decidedExamples } = useWords(ANSWERS);
  const within = { provision: of.id, at };
  return (
    <div className="pb-6">
      {(of.scope || of.before_market) && (
        <p className="mb-3 text-muted">{of.scope ? words.scope : words.beforeMarket}</p>
      )}
      <dl className="grid gap-y-4 md:grid-cols-[8.5rem_minmax(0,44rem)] md:gap-x-6">
        <Line name={words.forWhom}>
          <Joined texts={of.addressee} />
        </Line>
        <Line name={words.when}>
          <ConditionText of={of.when} within={within} />
        </Line>
        {of.unless.length > 0 && (
          <Line name={words.unless}>
            <ul className="space-y-2">
              {of.unless.map(({ ref, when }) => (
                <li key={ref}>
                  <p className="text-muted text-sm">{ref}</p>
                  <ConditionText of={when} within={within} />
                </li>
              ))}
            </ul>
          </Line>
        )}
        {of.breach !== undefined && (
          <Line name={of.modality === "prohibition" ? words.broken : words.unmet}>
            {of.breach === "open" ? <p>{noFactTells}</p> : <ConditionText of={of.breach} within={within} />}
          </Line>
        )}
        <List name={words.steps} texts={of.do} />
        <List name={words.evidence} texts={of.evidence} />
        <Force of={of} />
        {of.examples !== undefined && (
          <Line name={decidedExamples}>
            <DecidedExamples of={of.examples} />
          </Line>
        )}
        <Dates of={of} instrument={instrument} />
        <Source of={of} />
      </dl>
    </div>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted text-sm max-md:-mb-3 md:pt-0.5">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Joined({ texts }: { texts: readonly string[] }) {
  return WORDS[useLanguage()].list([...texts]);
}

function List({ name, texts }: { name: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Line name={name}>
      <ul className="list-disc space-y-1 pl-5">
        {texts.map((text) => (
          <li key={text}>
            <WithRuby text={text} />
          </li>
        ))}
      </ul>
    </Line>
  );
}

/** What stands behind it, by when, with how much effort and for what worth. */
function Force({
  of: { sanction, sanction_note: note, clocks = [], effort, worth, regulator, principle, mitigates },
}: {
  of: ProvisionView;
}) {
  const words = useWords(PROVISION_WORDS);
  return (
    <>
      <Line name={words.sanction}>
        <p>{sanction}</p>
        {note !== undefined && <p className="text-muted text-sm">{note}</p>}
      </Line>
      <List name={words.clocks} texts={clocks.map(({ says }) => says)} />
      {effort !== undefined && (
        <Line name={words.effort}>
          <p>{words.hours(effort.once, effort.yearly)}</p>
          <p className="text-muted text-sm">{effort.basis}</p>
        </Line>
      )}
      {worth !== undefined && (
        <Line name={words.worth}>
          <p>
            <Joined
              texts={[
                ...(worth.rate === undefined ? [] : [words.rate(worth.rate)]),
                ...(worth.max === undefined ? [] : [words.upTo(worth.max)]),
              ]}
            />
          </p>
          {worth.note !== undefined && <p className="text-muted text-sm">{worth.note}</p>}
        </Line>
      )}
      {regulator !== undefined && <Line name={words.regulator}>{regulator}</Line>}
      {principle.length > 0 && (
        <Line name={words.principles}>
          <Joined texts={principle} />
        </Line>
      )}
      {mitigates.length > 0 && (
        <Line name={words.risks}>
          <Joined texts={mitigates} />
        </Line>
      )}
    </>
  );
}

function Dates({
  of: { history, replaces, replaced_by: replacedBy },
  instrument,
}: {
  of: ProvisionView;
  instrument: string;
}) {
  const language = useLanguage();
  const words = useWords(PROVISION_WORDS);
  const to = (id: string) => ({
    to: "/$language/law/$instrument" as const,
    params: { language, instrument },
    search: true as const,
    hash: localId(id),
  });
  return (
    <>
      <Line name={words.inForce}>
        <History rows={history} />
      </Line>
      {replaces !== undefined && (
        <Line name={words.replaces}>
          <Link {...to(replaces.id)} className="link">
            {replaces.ref}
          </Link>
        </Line>
      )}
      {replacedBy !== undefined && (
        <Line name={words.replacedBy}>
          <Link {...to(replacedBy.id)} className="link">
            {replacedBy.ref}
          </Link>
        </Line>
      )}
    </>
  );
}

function History({ rows }: { rows: readonly Commencement[] }) {
  const language = useLanguage();
  const words = useWords(PROVISION_WORDS);
  const line = ({ from, to }: Commencement) =>
    from === "pending"
      ? words.pending
      : from === "never"
        ? words.neverComes
        : words.fromTo(dateText(from, language), to === undefined ? undefined : dateText(to, language));
  return (
    <ul className="space-y-1">
      {rows.map((row) => (
        <li key={`${row.from} ${row.to} ${row.known}`}>
          {line(row)} <span className="text-muted text-sm">{words.knownSince(dateText(row.known, language))}</span>
        </li>
      ))}
    </ul>
  );
}

function Source({ of: { id, source } }: { of: ProvisionView }) {
  const language = useLanguage();
  const words = useWords(PROVISION_WORDS);
  return (
    <>
      <Line name={words.source}>
        <p>
          <a href={source.url} rel="noreferrer" className="link break-all">
            {source.url}
          </a>
        </p>
        <p className="text-muted text-sm">
          {WORDS[language].list([
            WORDS[language].confidence[source.confidence],
            words.checked(dateText(source.checked, language)),
          ])}
        </p>
        {source.note !== undefined && <p className="mt-1 text-sm">{source.note}</p>}
      </Line>
      <Line name={words.id}>
        <code className="break-all text-sm">{id}</code>
        <Copying id={id} />
      </Line>
    </>
  );
}

function Copying({ id }: { id: string }) {
  const words = useWords(PROVISION_WORDS);
  const [copied, setCopied] = useState(false);
  const copy = (text: string) => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  return (
    <p className="flex flex-wrap items-center gap-x-2 print:hidden">
      <Button look="plain" className="-ml-4 font-normal text-sm" onClick={() => copy(id)}>
        {words.copyId}
      </Button>
      <Button
        look="plain"
        className="px-2 font-normal text-sm"
        onClick={() => copy(`${location.href.replace(/#.*/, "")}#${localId(id)}`)}
      >
        {words.copyLink}
      </Button>
      <span role="status" className="text-muted text-sm">
        {copied ? words.copied : ""}
      </span>
    </p>
  );
}
