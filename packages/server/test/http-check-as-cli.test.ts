// POST /check says of the twelve examples what `yawara check --json` says, and a search what `yawara law search --json` says.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLES, type Served, served, TODAY } from "./http-serving.ts";

const main = join(import.meta.dirname, "../../cli/src/main.ts");

interface Finding {
  provision: string;
  outcome: string;
  modality: string;
  group: string | null;
  open_on: string[];
}
interface Report {
  corpus: string;
  at: string;
  known: string;
  findings: Finding[];
  coming: { provision: string; from: string }[];
  summary: { counts: object; gauge: object; forbidden: string[]; next: object[] };
  questions_left: string[];
}

async function printed<Answer>(...words: string[]): Promise<Answer> {
  const env = { ...process.env, YAWARA_TODAY: TODAY };
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...words, "--json"], options);
  return JSON.parse(stdout) as Answer;
}

const byId = (a: { provision: string }, b: { provision: string }) => (a.provision < b.provision ? -1 : 1);

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

describe("a check over HTTP", () => {
  it.each(EXAMPLES)("of $id finds what the command line finds", async ({ path, facts, at }) => {
    const [answer, report] = await Promise.all([
      server.post("/api/v1/check", { facts, at }).then((response) => response.json() as Promise<Report>),
      printed<Report>("check", path),
    ]);
    const concerning = report.findings
      .filter(({ outcome }) => outcome !== "does-not-apply")
      .map(({ provision, outcome, modality, group, open_on }) => ({ provision, outcome, modality, group, open_on }));
    const inForce = answer.findings
      .filter(({ group }) => group !== "watch")
      .map((finding) => ({ ...finding, open_on: finding.open_on ?? [] }));
    expect(inForce.sort(byId)).toEqual(concerning.sort(byId));
    const coming = answer.findings.filter(({ group }) => group === "watch") as unknown as Report["coming"];
    expect(coming.map(({ provision, from }) => ({ provision, from }))).toEqual(report.coming);
    expect(answer.summary).toMatchObject({
      counts: report.summary.counts,
      gauge: report.summary.gauge,
      forbidden: report.summary.forbidden,
    });
    const { corpus, known, questions_left, summary } = report;
    expect(answer).toMatchObject({ corpus, at, known, questions_left, next: summary.next });
  });
});

describe("a search over HTTP", () => {
  it.each([
    ["個人情報保護法 第23条"],
    ["個人情報保護法", "第23条"],
    ["GDPR", "Article", "22"],
    ["surcharge"],
    ["watermark submarine"],
  ])("gives what the command line gives, its words quoted or not: %s %s", async (...words) => {
    const [answer, said] = await Promise.all([
      server.get(`/api/v1/law?q=${encodeURIComponent(words.join(" "))}`).then((response) => response.json()),
      printed("law", "search", ...words),
    ]);
    expect(answer).toEqual(said);
  });
});
