// An authority's request over HTTP, as far as a test needs it.
import { done, type Person } from "./http-people.ts";

const text = (said: string) => ({ ja: said, en: said });

/** What an authority asks. */
export const REQUEST = {
  kind: "condition",
  title: text("採用でのAIの利用"),
  purpose: text("利用の実態を知るため"),
  basis: ["jp.ai-promotion-act/art-16"],
  voluntary: text("回答は任意です。"),
  condition: "organisation.uses_ai",
  questions: [{ id: "found", kind: "text", asks: text("気づいたこと"), reason: text("知るため") }],
  deadline: "2026-12-20",
  expires: "2027-12-20",
  retention: { until: "2027-01-31", end: "consent" },
  publication: { form: "none" },
};

export const ANSWER = {
  version: 1,
  values: { found: { value: "偏りに気づいた", source: "typed" } },
  not_public: ["found"],
  took: 12,
};

interface Kept {
  id: string;
  revision: number;
}

export const drafted = (officer: Person): Promise<Kept> =>
  done(officer.send("POST", "/api/v1/requests", { document: REQUEST }));

export async function published(officer: Person): Promise<Kept> {
  const { id, revision } = await drafted(officer);
  return done(officer.send("POST", `/api/v1/requests/${id}/publish`, { revision }));
}

/** One that the firm has answered. */
export async function answered(officer: Person, firm: Person): Promise<Kept> {
  const one = await published(officer);
  await done(firm.send("PUT", `/api/v1/asked/${one.id}/answer`, ANSWER));
  return one;
}
