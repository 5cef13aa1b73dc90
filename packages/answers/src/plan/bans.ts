// The bans of a plan: a line an instrument of what must not be done, and what has to be looked at because nothing was said of it.
import { type BreachOutcome, type Entry, provisionOf, type Text } from "@yawara/engine";
import { dagger, whereFrom } from "../check/check-lines.ts";
import type { Checked } from "../check/checked.ts";
import { openBreaches, waitingFor } from "../check/figures.ts";
import { instrumentName } from "../law/instrument-name.ts";
import { inBoth } from "../words/index.ts";

export interface BanSaid {
  provision: string;
  where: Text;
  says: Text;
  breach?: BreachOutcome;
  /** Of a ban that is still to come: its day. */
  from?: string;
}

/** The bans of one instrument that bind, or will from a day on. */
export interface BanLine {
  instrument: string;
  name: Text;
  /** How many are kept as described, and how many were not looked at. */
  kept: number;
  unseen: number;
  bans: BanSaid[];
}

/** What has to be looked at. */
export interface LookAt {
  /** Bans that bind and on which nothing was said; bans that may yet bind. */
  bans: number;
  undecided: number;
  /** Of those that may bind, the ones that are broken as described if they do. */
  would_break: BanSaid[];
  /** What to answer, that first on which most of them hang. */
  questions: { fact: string; name: Text; ask: Text; bans: number }[];
  /** Of the bans, those of which no answer can tell. */
  untellable: number;
}

/** The bans that bind and are not broken, and those that begin on a day to come, by instrument. */
export function banLines(checked: Checked): BanLine[] {
  const { engine, report } = checked;
  const coming = report.groups.watch.filter(
    ({ modality, outcome, from }) => modality === "prohibition" && outcome === "applies" && from !== "pending",
  );
  const lines = Map.groupBy(
    [...report.groups.ban, ...coming],
    (entry) => provisionOf(engine, entry.provision).instrument,
  );
  return [...lines].map(([instrument, entries]) => {
    const bans = entries.map((entry) => banSaid(checked, entry));
    const count = (outcome: BreachOutcome) => bans.filter(({ breach }) => breach === outcome).length;
    return {
      instrument,
      name: inBoth((language) => instrumentName(engine.instruments.get(instrument)!, language)),
      kept: count("kept"),
      unseen: count("open"),
      bans,
    };
  });
}

/** What to look at, of bans that bind or may. */
export function lookAt(checked: Checked): LookAt {
  const { engine, report } = checked;
  const { unseenBans, undecidedBans, wouldBreak, groups } = report;
  const would = [...report.open, ...groups.detail, ...groups.if].filter(({ provision }) =>
    wouldBreak.includes(provision),
  );
  return {
    bans: unseenBans.length,
    undecided: undecidedBans.length - wouldBreak.length,
    would_break: would.map((entry) => banSaid(checked, entry)),
    questions: waitingFor(engine, openBreaches(report, "bans"), "en").map(({ fact, count }) => ({
      fact,
      name: engine.facts.get(fact)!.name,
      ask: engine.facts.get(fact)!.ask,
      bans: count,
    })),
    untellable: groups.ban.filter(({ breach }) => breach?.outcome === "open" && breach.openOn.length === 0).length,
  };
}

function banSaid({ engine }: Checked, { provision: id, breach, from }: Entry): BanSaid {
  const provision = provisionOf(engine, id);
  return {
    provision: id,
    where: inBoth((language) => `${whereFrom(engine, provision, language)}${dagger(provision)}`),
    says: provision.says,
    ...(breach && { breach: breach.outcome }),
    ...(from !== undefined && { from }),
  };
}
