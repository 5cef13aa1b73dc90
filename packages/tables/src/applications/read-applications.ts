// Reads a list of applications from a proxy or a sign-on service: added up for each application, without anything of persons in it.
import { type Cell, isDayCell, shownCell } from "../cell.ts";
import type { Table } from "../head/find-table.ts";
import { foldedText } from "../value/same-text.ts";
import { applicationKey, hostOf, looksLikePerson } from "./application.ts";

/** An application as it was seen, all its rows together. */
export interface SeenApplication {
  name: string;
  domain?: string;
  /** Persons who used it: the greatest count a row says, or how many different persons its rows name. */
  users?: number;
  /** Requests of all its rows. */
  requests?: number;
  /** ISO day. */
  lastSeen?: string;
}

export interface ApplicationsRead {
  applications: SeenApplication[];
  /** Heads of columns that look like persons: they were left unread, but for counting how many differ. */
  persons: string[];
  /** Heads of the other columns nothing was read of. */
  unread: string[];
  /** Rows that name no application. */
  nameless: number;
}

type Role = "name" | "domain" | "users" | "requests" | "lastSeen";

/** Heads by what they are, as they are compared. Proxies and sign-on services name them in many ways. */
const HEADS: Record<Role, readonly string[]> = {
  name: [
    "application",
    "application name",
    "app",
    "app name",
    "app display name",
    "service",
    "service name",
    "cloud app",
    "saas",
    "アプリ",
    "アプリ名",
    "アプリケーション",
    "アプリケーション名",
    "サービス",
    "サービス名",
    "利用サービス",
  ],
  domain: [
    "domain",
    "host",
    "destination host",
    "destination domain",
    "site",
    "url",
    "website",
    "fqdn",
    "ドメイン",
    "ドメイン名",
    "接続先",
    "接続先ホスト",
    "宛先",
    "宛先ホスト",
    "サイト",
  ],
  users: [
    "users",
    "user count",
    "number of users",
    "unique users",
    "users count",
    "active users",
    "利用者数",
    "ユーザー数",
    "ユーザ数",
    "人数",
  ],
  requests: [
    "requests",
    "request count",
    "number of requests",
    "hits",
    "sign-ins",
    "sign-in count",
    "successful sign-ins",
    "sessions",
    "transactions",
    "count",
    "アクセス数",
    "リクエスト数",
    "件数",
    "回数",
    "サインイン数",
    "ログイン回数",
  ],
  lastSeen: [
    "last seen",
    "last used",
    "last access",
    "last activity",
    "last sign-in",
    "date",
    "timestamp",
    "time",
    "最終利用",
    "最終利用日",
    "最終アクセス",
    "最終アクセス日時",
    "最終ログイン",
    "最終サインイン",
    "日時",
    "日付",
  ],
};

const PERSON_HEADS =
  /e-?mail|\buser\b|user ?(?:name|id|principal)|\bupn\b|log(?:in|on) ?(?:name|id)?$|\baccount\b|employee|\bclient\b|source (?:ip|address)|\bip\b|device|computer|full ?name|first ?name|last ?name|メール|氏名|ユーザー?(?:名|id)?$|利用者(?:名|id)?$|社員|職員|アカウント|端末|ipアドレス|送信元/i;

/** The applications of a table; a table without a column of applications or domains has none. */
export function readApplications({ columns, rows }: Table): ApplicationsRead {
  const persons = columns.filter((column) =>
    isOfPersons(
      column.head,
      rows.map(({ cells }) => cells[column.index]),
    ),
  );
  const others = columns.filter((column) => !persons.includes(column));
  const roles = new Map<Role, number>();
  for (const role of Object.keys(HEADS) as Role[]) {
    const found = others.find(({ head }) => HEADS[role].includes(foldedText(head)));
    if (found !== undefined) roles.set(role, found.index);
  }
  const read = new Set(roles.values());
  const seen = new Map<string, SeenApplication>();
  const people = new Map<string, Set<string>>();
  let nameless = 0;
  for (const { cells } of rows) {
    const one = applicationOf(cells, roles);
    if (one === undefined) {
      nameless++;
      continue;
    }
    const key = applicationKey(one);
    seen.set(key, together(seen.get(key), one));
    const person = persons.map(({ index }) => shownCell(cells[index]).trim()).find((text) => text !== "");
    if (person !== undefined) people.set(key, (people.get(key) ?? new Set()).add(foldedText(person)));
  }
  return {
    applications: [...seen].map(([key, one]) => {
      const counted = roles.has("users") ? undefined : people.get(key)?.size;
      return counted === undefined ? one : { ...one, users: counted };
    }),
    persons: persons.map(({ head }) => head),
    unread: others.filter(({ index }) => !read.has(index)).map(({ head }) => head),
    nameless,
  };
}

/** By its head, or since most of what stands in it are addresses of persons or machines. */
function isOfPersons(head: string, cells: readonly Cell[]): boolean {
  const folded = foldedText(head);
  if (Object.values(HEADS).some((heads) => heads.includes(folded))) return mostlyPersons(cells);
  return PERSON_HEADS.test(folded) || mostlyPersons(cells);
}

function mostlyPersons(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => shownCell(cell).trim()).filter((text) => text !== "");
  return texts.length > 0 && texts.filter(looksLikePerson).length * 2 >= texts.length;
}

function applicationOf(cells: readonly Cell[], roles: ReadonlyMap<Role, number>): SeenApplication | undefined {
  const cellOf = (role: Role): Cell => {
    const index = roles.get(role);
    return index === undefined ? undefined : cells[index];
  };
  const said = shownCell(cellOf("name")).trim();
  const domain = hostOf(shownCell(cellOf("domain"))) ?? hostOf(said);
  const name = said !== "" && !looksLikePerson(said) && !/:\/\//.test(said) ? said.slice(0, 200) : domain;
  if (name === undefined) return undefined;
  const [users, requests] = [countOf(cellOf("users")), countOf(cellOf("requests"))];
  const lastSeen = dayOf(cellOf("lastSeen"));
  return {
    name,
    ...(domain !== undefined && { domain }),
    ...(users !== undefined && { users }),
    ...(requests !== undefined && { requests }),
    ...(lastSeen !== undefined && { lastSeen }),
  };
}

const MOST = 2 ** 31 - 1;

function countOf(cell: Cell): number | undefined {
  const text = shownCell(cell).normalize("NFKC").replaceAll(",", "").trim();
  return /^\d{1,12}$/.test(text) ? Math.min(MOST, Number(text)) : undefined;
}

function dayOf(cell: Cell): string | undefined {
  if (isDayCell(cell)) return cell.day;
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(shownCell(cell).normalize("NFKC").trim()) ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined;
}

function together(one: SeenApplication | undefined, other: SeenApplication): SeenApplication {
  if (one === undefined) return other;
  const users = greatest(one.users, other.users);
  const requests =
    one.requests === undefined && other.requests === undefined
      ? undefined
      : Math.min(MOST, (one.requests ?? 0) + (other.requests ?? 0));
  const lastSeen = greatest(one.lastSeen, other.lastSeen);
  return {
    ...one,
    ...(users !== undefined && { users }),
    ...(requests !== undefined && { requests }),
    ...(lastSeen !== undefined && { lastSeen }),
  };
}

function greatest<Value extends number | string>(one: Value | undefined, other: Value | undefined): Value | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
