// The places of the application and their addresses: `/ja/check`, `/en/law/jp.ai-promotion-act` and so on.

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  type RouterHistory,
  redirect,
} from "@tanstack/react-router";
import { isLanguage } from "@yawara/engine";
import { accountPlace } from "./features/account/account-place.ts";
import { COMPARE_PARAMETERS } from "./features/compare/address.ts";
import { DISCLOSE_PARAMETERS } from "./features/disclose/disclose-place.ts";
import { HomePage } from "./features/home/home-page.tsx";
import { INTERVIEW_PARAMETERS } from "./features/interview/interview-place.ts";
import { DIFF_PARAMETERS, INSTRUMENT_PARAMETERS, LAW_PARAMETERS } from "./features/law/law-place.ts";
import {
  ASSETS_PARAMETERS,
  EVIDENCE_PARAMETERS,
  LEDGER_PARAMETERS,
  LOG_PARAMETERS,
  PEOPLE_PARAMETERS,
  SYSTEM_PARAMETERS,
  UNITS_PARAMETERS,
} from "./features/register/register-place.ts";
import { DISCLOSURES_PARAMETERS } from "./features/register-disclosures/disclosures-place.ts";
import { INCIDENTS_PARAMETERS, USES_PARAMETERS } from "./features/register-incidents/incidents-place.ts";
import { RISKS_PARAMETERS } from "./features/register-risks/risk-place.ts";
import { TASKS_PARAMETERS } from "./features/register-tasks/tasks-place.ts";
import { REPORT_PARAMETERS } from "./features/report/report-place.ts";
import type { Parameters } from "./shell/address.ts";
import { firstLanguage } from "./shell/language.ts";
import { NotFound, PageFailed } from "./shell/not-found.tsx";
import { Shell } from "./shell/shell.tsx";

/** What the addresses of a page may say. It stays in the address as written: the page reads it, and the frame says what is wrong. */
function saying<P extends Parameters>(parameters: P) {
  type Written = { [K in keyof P]?: string | number | boolean };
  return { staticData: { parameters }, validateSearch: (search: Record<string, unknown>) => search as Written };
}

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/$language", params: { language: firstLanguage() }, replace: true });
  },
});

const inLanguage = createRoute({
  getParentRoute: () => root,
  path: "/$language",
  beforeLoad: ({ params }) => {
    if (!isLanguage(params.language)) throw notFound();
  },
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
});

const home = createRoute({ getParentRoute: () => inLanguage, path: "/", ...saying({}), component: HomePage });

const check = createRoute({
  getParentRoute: () => inLanguage,
  path: "/check",
  ...saying({}),
  component: lazyRouteComponent(() => import("./features/check/check-page.tsx"), "CheckPage"),
});

const ask = createRoute({
  getParentRoute: () => inLanguage,
  path: "/check/ask",
  ...saying(INTERVIEW_PARAMETERS),
  component: lazyRouteComponent(() => import("./features/interview/interview-page.tsx"), "InterviewPage"),
});

const report = createRoute({
  getParentRoute: () => inLanguage,
  path: "/check/report",
  ...saying(REPORT_PARAMETERS),
  component: lazyRouteComponent(() => import("./features/report/report-page.tsx"), "ReportPage"),
});

const support = createRoute({
  getParentRoute: () => inLanguage,
  path: "/check/support",
  ...saying(REPORT_PARAMETERS),
  component: lazyRouteComponent(() => import("./features/support/support-page.tsx"), "SupportPage"),
});

const plan = createRoute({
  getParentRoute: () => inLanguage,
  path: "/plan",
  ...saying(REPORT_PARAMETERS),
  component: lazyRouteComponent(() => import("./features/plan/plan-page.tsx"), "PlanPage"),
});

const disclose = createRoute({
  getParentRoute: () => inLanguage,
  path: "/disclose",
  ...saying(DISCLOSE_PARAMETERS),
  component: lazyRouteComponent(() => import("./features/disclose/disclose-page.tsx"), "DisclosePage"),
});

const incident = createRoute({
  getParentRoute: () => inLanguage,
  path: "/incident",
  ...saying({}),
  component: lazyRouteComponent(() => import("./features/incident/incident-page.tsx"), "IncidentPage"),
});

const law = createRoute({
  getParentRoute: () => inLanguage,
  path: "/law",
  ...saying(LAW_PARAMETERS),
  component: lazyRouteComponent(() => import("./features/law/law-page.tsx"), "LawPage"),
});

const diff = createRoute({
  getParentRoute: () => inLanguage,
  path: "/law/diff",
  ...saying(DIFF_PARAMETERS),
  component: lazyRouteComponent(() => import("./features/law-diff/diff-page.tsx"), "DiffPage"),
});

const instrument = createRoute({
  getParentRoute: () => inLanguage,
  path: "/law/$instrument",
  ...saying(INSTRUMENT_PARAMETERS),
  component: lazyRouteComponent(() => import("./features/law/instrument-page.tsx"), "InstrumentPage"),
});

const compare = createRoute({
  getParentRoute: () => inLanguage,
  path: "/compare",
  ...saying(COMPARE_PARAMETERS),
  component: lazyRouteComponent(() => import("./features/compare/compare-page.tsx"), "ComparePage"),
});

/** Accounts and the register are the server's: without one there are no such places. */
const isStatic = import.meta.env.VITE_STATIC === "1";

const account = createRoute({
  getParentRoute: () => inLanguage,
  path: "/account",
  validateSearch: accountPlace,
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/account/account-page.tsx"), "AccountPage"),
});

const register = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register",
  ...saying(LEDGER_PARAMETERS),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register/ledger-page.tsx"), "LedgerPage"),
});

const system = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/system",
  ...saying(SYSTEM_PARAMETERS),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register/system-page.tsx"), "SystemPage"),
});

const risks = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/risks",
  ...saying(RISKS_PARAMETERS),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register-risks/risks-page.tsx"), "RisksPage"),
});

const assets = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/assets",
  ...saying(ASSETS_PARAMETERS),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register/assets-page.tsx"), "AssetsPage"),
});

const incidents = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/incidents",
  ...saying(INCIDENTS_PARAMETERS),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register-incidents/incidents-page.tsx"), "IncidentsPage"),
});

const reportedUses = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/uses",
  ...saying(USES_PARAMETERS),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register-incidents/uses-page.tsx"), "UsesPage"),
});

/** Reporting without an account; the token stands behind the hash, which no server is sent. */
const tell = createRoute({
  getParentRoute: () => inLanguage,
  path: "/tell",
  ...saying({}),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register-tell/tell-page.tsx"), "TellPage"),
});

const units = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/units",
  ...saying(UNITS_PARAMETERS),
  component: isStatic ? NotFound : lazyRouteComponent(() => import("./features/register/units-page.tsx"), "UnitsPage"),
});

const people = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/people",
  ...saying(PEOPLE_PARAMETERS),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register/people-page.tsx"), "PeoplePage"),
});

const tasks = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/tasks",
  ...saying(TASKS_PARAMETERS),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register-tasks/tasks-page.tsx"), "TasksPage"),
});

const log = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/log",
  ...saying(LOG_PARAMETERS),
  component: isStatic ? NotFound : lazyRouteComponent(() => import("./features/register/log-page.tsx"), "LogPage"),
});

const evidence = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/evidence",
  ...saying(EVIDENCE_PARAMETERS),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register-evidence/evidence-page.tsx"), "EvidencePage"),
});
const notices = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/notices",
  ...saying({}),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register-notices/notices-page.tsx"), "NoticesPage"),
});
const disclosures = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/disclosures",
  ...saying(DISCLOSURES_PARAMETERS),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register-disclosures/disclosures-page.tsx"), "DisclosuresPage"),
});

/** The ledger is the server's too. */
const registerImport = createRoute({
  getParentRoute: () => inLanguage,
  path: "/register/import",
  ...saying({}),
  component: isStatic
    ? NotFound
    : lazyRouteComponent(() => import("./features/register-import/import-page.tsx"), "ImportPage"),
});

/** A router over the browser's own history, or over one in memory for pages rendered when the site is built. */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree: root.addChildren([
      start,
      inLanguage.addChildren([
        home,
        check,
        ask,
        report,
        support,
        plan,
        disclose,
        law,
        diff,
        instrument,
        incident,
        compare,
        account,
        register,
        system,
        risks,
        assets,
        incidents,
        reportedUses,
        tell,
        units,
        people,
        tasks,
        log,
        evidence,
        notices,
        disclosures,
        registerImport,
      ]),
    ]),
    basepath: import.meta.env.BASE_URL,
    defaultPreload: "intent",
    scrollRestoration: history === undefined,
    trailingSlash: "preserve",
    ...(history && { history }),
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
