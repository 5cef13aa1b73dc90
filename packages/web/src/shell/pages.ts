// The places of the application: address below the language, title and description, for navigation and for the HTML of each.
import type { Text } from "@yawara/engine";
import { PAGE_WORDS } from "./page-words.ts";

export interface PageText {
  path: string;
  title: Text;
  description: Text;
  /** File of the page's program, which is loaded with the page; the home page's is part of the application. */
  program?: string;
  /** Only where the server is: no such page in the static build. */
  served?: true;
}

/** Title and description of a page, in both languages. */
function said(page: keyof (typeof PAGE_WORDS)["en"]): Pick<PageText, "title" | "description"> {
  const { en, ja } = PAGE_WORDS;
  return {
    title: { en: en[page].title, ja: ja[page].title },
    description: { en: en[page].description, ja: ja[page].description },
  };
}

export const PAGES = {
  home: {
    path: "/",
    ...said("home"),
  },
  check: {
    path: "/check",
    program: "src/features/check/check-page.tsx",
    ...said("check"),
  },
  ask: {
    path: "/check/ask",
    program: "src/features/interview/interview-page.tsx",
    ...said("ask"),
  },
  report: {
    path: "/check/report",
    program: "src/features/report/report-page.tsx",
    ...said("report"),
  },
  support: {
    path: "/check/support",
    program: "src/features/support/support-page.tsx",
    ...said("support"),
  },
  plan: {
    path: "/plan",
    program: "src/features/plan/plan-page.tsx",
    ...said("plan"),
  },
  disclose: {
    path: "/disclose",
    program: "src/features/disclose/disclose-page.tsx",
    ...said("disclose"),
  },
  incident: {
    path: "/incident",
    program: "src/features/incident/incident-page.tsx",
    ...said("incident"),
  },
  law: {
    path: "/law",
    program: "src/features/law/law-page.tsx",
    ...said("law"),
  },
  diff: {
    path: "/law/diff",
    program: "src/features/law-diff/diff-page.tsx",
    ...said("diff"),
  },
  compare: {
    path: "/compare",
    program: "src/features/compare/compare-page.tsx",
    ...said("compare"),
  },
  account: {
    path: "/account",
    program: "src/features/account/account-page.tsx",
    served: true,
    ...said("account"),
  },
  register: {
    path: "/register",
    program: "src/features/register/ledger-page.tsx",
    served: true,
    ...said("register"),
  },
  system: {
    path: "/register/system",
    program: "src/features/register/system-page.tsx",
    served: true,
    ...said("system"),
  },
  tasks: {
    path: "/register/tasks",
    program: "src/features/register-tasks/tasks-page.tsx",
    served: true,
    ...said("tasks"),
  },
  risks: {
    path: "/register/risks",
    program: "src/features/register-risks/risks-page.tsx",
    served: true,
    ...said("risks"),
  },
  assets: {
    path: "/register/assets",
    program: "src/features/register/assets-page.tsx",
    served: true,
    ...said("assets"),
  },
  incidents: {
    path: "/register/incidents",
    program: "src/features/register-incidents/incidents-page.tsx",
    served: true,
    ...said("incidents"),
  },
  reportedUses: {
    path: "/register/uses",
    program: "src/features/register-incidents/uses-page.tsx",
    served: true,
    ...said("reportedUses"),
  },
  tell: {
    path: "/tell",
    program: "src/features/register-tell/tell-page.tsx",
    served: true,
    ...said("tell"),
  },
  units: {
    path: "/register/units",
    program: "src/features/register/units-page.tsx",
    served: true,
    ...said("units"),
  },
  people: {
    path: "/register/people",
    program: "src/features/register/people-page.tsx",
    served: true,
    ...said("people"),
  },
  log: {
    path: "/register/log",
    program: "src/features/register/log-page.tsx",
    served: true,
    ...said("log"),
  },
  evidence: {
    path: "/register/evidence",
    program: "src/features/register-evidence/evidence-page.tsx",
    served: true,
    ...said("evidence"),
  },
  notices: {
    path: "/register/notices",
    program: "src/features/register-notices/notices-page.tsx",
    served: true,
    ...said("notices"),
  },
  disclosures: {
    path: "/register/disclosures",
    program: "src/features/register-disclosures/disclosures-page.tsx",
    served: true,
    ...said("disclosures"),
  },
  registerImport: {
    path: "/register/import",
    program: "src/features/register-import/import-page.tsx",
    served: true,
    ...said("registerImport"),
  },
} as const satisfies Record<string, PageText>;
