// The register of a large firm in the database of this process, each screen as it is asked for: opened, filtered, sorted, searched.
import { type Acting, isProblem, type Problem } from "@yawara/register";
import { fillChecks, LARGE, SUBDOMAINS } from "../../packages/register/test/full-ledger.ts";
import type { Figure } from "../figure.ts";

import { got, type Ledger, onLedger, timed } from "../ledger/open-ledger.ts";

const TODAY = "2026-11-30";
const BY = { corpus: "a corpus", engine: "1", today: TODAY };
/** Lines of a screen. */
const SCREEN = 50;
const RUNS = 7;
const PICKED = { limit: 500, counted: false } as const;

type Screens = Record<string, () => Promise<unknown>>;

export function run(): Promise<Record<string, Figure>> {
  return onLedger(async (ledger) => {
    await ledger.database.asOwner((owner) => fillChecks(owner, ledger, BY));
    const figures: Record<string, Figure> = {
      systems: { value: LARGE.systems, unit: "", note: `${LARGE.systems * LARGE.linksEach} links` },
      files: { value: LARGE.files, unit: "" },
      risks: { value: LARGE.systems * LARGE.risksEach, unit: "" },
      "measures in use": { value: LARGE.systems * LARGE.measuresEach, unit: "" },
      "all put in": { value: ledger.filled, unit: "s", by: "loop" },
    };
    for (const [name, screen] of Object.entries(screensOf(ledger))) figures[name] = await read(screen);
    return figures;
  });
}

async function read(screen: () => Promise<unknown>): Promise<Figure> {
  const { median } = await timed(RUNS, async () => got((await screen()) as object | Problem));
  return { value: median, unit: "ms", by: "loop", bar: 300 };
}

export function screensOf({ acting }: Ledger): Screens {
  const { subjects } = acting;
  const systems: Screens = {
    "ledger opened": () => subjects.list({ limit: SCREEN }),
    "ledger: its last page": () => subjects.list({ limit: SCREEN, offset: LARGE.systems - SCREEN }),
    "ledger: of a unit and an owner": () => subjects.list({ limit: SCREEN, unit: "u3", owner: "p43" }),
    "ledger: what stands on a model": () => subjects.list({ limit: SCREEN, asset: "a3" }),
    "ledger: by next review": () => subjects.list({ limit: SCREEN, sort: "next_review", descending: true }),
    "ledger: by unit": () => subjects.list({ limit: SCREEN, sort: "unit" }),
    "ledger: two words looked for": () => subjects.list({ limit: SCREEN, q: "審査 ７７" }),
    "pick-lists: units, people, assets": () => pickLists(acting),
  };
  return { ...systems, ...checks(acting), ...risks(acting), ...evidence(acting), ...work(acting) };
}

/** The ledger with what the law says of each. */
function checks({ subjects, checks }: Acting): Screens {
  const listed = (asked: object) => () => subjects.list({ limit: SCREEN, checkedBy: BY, ...asked });
  return {
    "checks: ledger opened": listed({}),
    "checks: a force": listed({ force: "must" }),
    "checks: broken as described": listed({ broken: true }),
    "checks: something open, most first": listed({ open: true, sort: "open", descending: true }),
    "checks: changed lately": listed({ changedSince: "2026-11-02", sort: "changed", descending: true }),
    "checks: a force and a word": listed({ force: "must", q: "審査 ７７" }),
    "checks: all in figures": () => checks.summary(BY, "2026-11-01"),
    "checks: of one system": () => checks.of("s7", BY),
  };
}

function risks({ risks: { risks, measureUses, acceptances } }: Acting): Screens {
  const listed = (asked: object) => () => risks.list({ limit: SCREEN, ...asked }, TODAY);
  const subdomain = SUBDOMAINS[3]!;
  return {
    "risks: coverage map": () => risks.coverage({}, TODAY),
    "risks: coverage map of a unit": () => risks.coverage({ unit: "u3" }, TODAY),
    "risks: matrix": () => risks.matrix({}),
    "risks: the worst first": listed({}),
    "risks: its last page": listed({ offset: LARGE.systems * LARGE.risksEach - SCREEN }),
    "risks: those behind a cell": listed({ subdomain, cell: "without" }),
    "risks: two words looked for": listed({ q: "審査システム ７７" }),
    "risks: systems not looked at": () => risks.notLookedAt({ subdomain, limit: SCREEN }),
    "risks: of one system, with measures": async () => {
      got(await risks.list({ subject: "s7" }, TODAY));
      got(await acceptances.list({ subject: "s7" }));
      return measureUses.list({ subject: "s7" });
    },
    "measures in use": () => measureUses.list({ limit: SCREEN }),
    "measures in use: a word looked for": () => measureUses.list({ limit: SCREEN, q: "measure 3" }),
  };
}

function evidence({ evidence }: Acting): Screens {
  const listed = (asked: object) => () => evidence.list(TODAY, { limit: SCREEN, ...asked });
  return {
    "evidence opened": listed({}),
    "evidence: its last page": listed({ offset: LARGE.files - SCREEN }),
    "evidence: of one system": listed({ rests: { kind: "subject", id: "s3" } }),
    "evidence: expires within 30 days": listed({ within: 30 }),
    "evidence: expired": listed({ expired: true }),
    "evidence: not scanned": listed({ scan: "not-scanned" }),
    "evidence: two words looked for": listed({ q: "証跡 ７７" }),
  };
}

function work({ tasks, incidents, disclosures, proposals, audit, planItems }: Acting): Screens {
  const [limit, state] = [SCREEN, "open" as const];
  return {
    "tasks opened": () => tasks.list({ limit, state }),
    "tasks: its last page": () => tasks.list({ limit, offset: LARGE.tasks + LARGE.steps - SCREEN }),
    "tasks: mine": () => tasks.list({ limit, mine: true }),
    "tasks: of a unit, overdue": () => tasks.list({ limit, unit: "u3", dueBefore: TODAY }),
    "tasks: two words looked for": () => tasks.list({ limit, q: "作業 ７７" }),
    "tasks: of one system": () => tasks.list({ subject: "s7" }),
    "plan of one system": () => planItems.ofSubject("s7"),
    "incidents opened": () => incidents.list({ limit }),
    "incidents: what is open": () => incidents.list({ limit, open: true }),
    "incidents: two words looked for": () => incidents.list({ limit, q: "審査 ７７" }),
    "disclosures opened": () => disclosures.list({ limit }),
    "disclosures: those a fact touched": () => disclosures.list({ limit, touched: true }),
    "disclosures: two words looked for": () => disclosures.list({ limit, q: "開示 ７７" }),
    "applications in use": () => proposals.list({ limit }),
    "log: the newest": () => audit.changes({ limit }),
    "log: done together": () => audit.batches(),
  };
}

async function pickLists({ units, people, assets }: Acting): Promise<unknown> {
  for (const list of [units, people, assets]) {
    const found = await list.list(PICKED);
    if (isProblem(found)) return found;
  }
  return {};
}
