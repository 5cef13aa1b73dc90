// The offers by how they stand: what is certain open, what is closed or needs another plan folded; each with sum, call, office, steps.
import { Link } from "@tanstack/react-router";
import { STANDINGS, type Standing, SUPPORT_WORDS } from "@yawara/answers/support";
import { WORDS } from "@yawara/engine";
import { type ReactNode, useId } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import type { SupportView } from "../../worker/support-verbs.ts";
import { Chevron } from "../report/finding.tsx";
import { SUPPORT_PAGE_WORDS } from "./words.ts";

type OfferView = SupportView["offers"][number];

/** What cannot be had as described, or not for sure: its heading says how many there are. */
const FOLDED: readonly Standing[] = ["call-unknown", "other-plan", "held", "closed"];

export function Offers({ offers, counts }: Pick<SupportView, "offers" | "counts">) {
  return STANDINGS.map((standing) => (
    <StandingSection
      key={standing}
      standing={standing}
      offers={offers.filter((offer) => offer.standing === standing)}
      count={counts[standing]}
    />
  ));
}

interface SectionProps {
  standing: Standing;
  offers: OfferView[];
  count: SupportView["counts"][Standing];
}

function StandingSection({ standing, offers, count }: SectionProps) {
  const words = useWords(SUPPORT_PAGE_WORDS);
  const said = useWords(SUPPORT_WORDS);
  const id = useId();
  if (offers.length === 0)
    return standing === "certain" ? <p className="mt-8 max-w-text text-muted">{words.none.certain}</p> : null;
  const heading = (
    <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
      <h2 id={id} className="font-bold text-xl">
        {said.standing[standing]}
      </h2>
      <span className="text-muted tabular-nums">{words.counted(count.all, count.money)}</span>
    </span>
  );
  const list = (
    <ul className="mt-2">
      {offers.map((offer) => (
        <li key={offer.provision} className="break-inside-avoid border-line border-t py-4">
          <OfferItem offer={offer} />
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={id} className="mt-10">
      {FOLDED.includes(standing) ? <Folded heading={heading}>{list}</Folded> : [heading, list].map(keyed)}
    </section>
  );
}

const keyed = (part: ReactNode, i: number) => <div key={i === 0 ? "heading" : "list"}>{part}</div>;

function Folded({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <Fold
      className="group/standing"
      summaryClassName="gap-3"
      summary={
        <>
          <Chevron className="mt-0 group-open/standing:rotate-90" />
          {heading}
        </>
      }
    >
      {children}
    </Fold>
  );
}

function OfferItem({ offer }: { offer: OfferView }) {
  const said = useWords(SUPPORT_WORDS);
  const { list } = WORDS[useLanguage()];
  const isOpen = offer.call.state === "open" || offer.call.state === "anytime";
  const sure = offer.source.confidence === "seen" ? "" : " †";
  return (
    <article>
      <h3 className="max-w-text">
        <span className="font-bold">{offer.name}</span> {offer.ref}
        {sure}
      </h3>
      <p className="mt-0.5 flex flex-wrap gap-x-4 text-sm">
        <span className="text-muted">{said.kind[offer.kind]}</span>
        <span className={isOpen ? "font-bold text-benefit" : "text-muted"}>{offer.call.text}</span>
      </p>
      {offer.sum !== undefined && <p className="mt-1 max-w-text text-lg tabular-nums">{offer.sum}</p>}
      <p className="mt-1 max-w-text">{offer.says}</p>
      {offer.note !== undefined && <p className="max-w-text text-muted text-sm">{offer.note}</p>}
      <dl className="mt-2 max-w-text">
        {offer.waits.length > 0 && <Line name={said.waits}>{list(offer.waits.map(({ name }) => name))}</Line>}
        {offer.change.length > 0 && <Line name={said.change}>{list(offer.change.map(({ text }) => text))}</Line>}
        {offer.do[0] !== undefined && offer.standing !== "closed" && <Line name={said.first}>{offer.do[0]}</Line>}
        <Office offer={offer} />
      </dl>
      <Reasons offer={offer} />
    </article>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="py-0.5 sm:flex sm:gap-x-4">
      <dt className="shrink-0 text-muted text-sm sm:w-36 sm:pt-0.5">{name}</dt>
      <dd className="wrap-anywhere min-w-0">{children}</dd>
    </div>
  );
}

function Office({ offer: { office, apply } }: { offer: OfferView }) {
  const said = useWords(SUPPORT_WORDS);
  if (office === undefined && apply === undefined) return null;
  return (
    <Line name={said.office}>
      {apply === undefined ? (
        office
      ) : (
        <a
          href={apply}
          target="_blank"
          rel="noreferrer"
          className="link print:after:ml-2 print:after:content-[attr(href)]"
        >
          {office ?? apply}
        </a>
      )}
    </Line>
  );
}

function Reasons({ offer }: { offer: OfferView }) {
  const words = useWords(SUPPORT_PAGE_WORDS);
  const said = useWords(SUPPORT_WORDS);
  const language = useLanguage();
  const { list, confidence, day } = WORDS[language];
  const { source, because, provision, instrument } = offer;
  return (
    <Fold className="text-sm print:hidden" summary={<span className="link">{words.more}</span>}>
      <dl className="max-w-text">
        {because.length > 0 && <Line name={said.because}>{list(because.map(({ text }) => text))}</Line>}
        <Line name={words.source}>
          <a href={source.url} target="_blank" rel="noreferrer" className="link break-all">
            {source.url}
          </a>
          <span className="block">
            {confidence[source.confidence]} · {words.checked(day(source.checked))}
          </span>
          {source.note !== undefined && <span className="block text-muted">{source.note}</span>}
        </Line>
      </dl>
      <Link
        to="/$language/law/$instrument"
        params={{ language, instrument }}
        hash={provision.split("/")[1]!}
        className="link inline-flex min-h-11 items-center"
      >
        {words.law}
      </Link>
    </Fold>
  );
}

/** Duties eased and things allowed: no money, so they stand apart. */
export function ReliefList({ relief }: Pick<SupportView, "relief">) {
  const said = useWords(SUPPORT_WORDS);
  const language = useLanguage();
  const words = useWords(SUPPORT_PAGE_WORDS);
  if (relief.length === 0) return null;
  return (
    <section className="mt-10">
      <Folded
        heading={
          <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
            <h2 className="font-bold text-xl">{said.reliefTitle}</h2>
            <span className="text-muted tabular-nums">{words.counted(relief.length, 0)}</span>
          </span>
        }
      >
        <ul className="mt-2">
          {relief.map(({ provision, name, ref, says }) => {
            const [instrument, local] = provision.split("/") as [string, string];
            return (
              <li key={provision} className="border-line border-t py-3">
                <p className="max-w-text">{says}</p>
                <Link
                  to="/$language/law/$instrument"
                  params={{ language, instrument }}
                  hash={local}
                  className="link inline-block py-0.5 text-sm"
                >
                  {name} {ref}
                </Link>
              </li>
            );
          })}
        </ul>
      </Folded>
    </section>
  );
}
