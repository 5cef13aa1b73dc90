// Reads a JSON document place by place and remembers which places were read, so that everything else can be told as left behind.

type Read = Map<object, Set<string | number>>;

/** A value in a document, where it stands (`components[].name`), and what has been read of the document so far. */
export interface Spot {
  readonly value: unknown;
  readonly path: string;
  readonly holder?: object;
  readonly key?: string | number;
  readonly read: Read;
  readonly depth: number;
}

/** No document of these kinds is deeper: what lies below is left behind. */
const DEEPEST = 40;

/** Where reading of a document begins. */
export function topOf(value: unknown): Spot {
  return { value, path: "", read: new Map(), depth: 0 };
}

/** The value under a key; blank where there is none. */
export function at({ value, path, read, depth: above }: Spot, key: string): Spot {
  const inside = path === "" ? key : `${path}.${key}`;
  const depth = above + 1;
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isRecord || depth > DEEPEST || !Object.hasOwn(value, key))
    return { value: undefined, path: inside, read, depth };
  return { value: (value as Record<string, unknown>)[key], path: inside, holder: value, key, read, depth };
}

/** The members of a list; one value stands for a list of itself. */
export function each(spot: Spot): Spot[] {
  const { value, path, read, depth } = spot;
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [spot];
  return value.map((inner, key) => ({ value: inner, path: `${path}[]`, holder: value, key, read, depth: depth + 1 }));
}

/** A place as read: it is carried over. */
function mark({ holder, key, read }: Spot): void {
  if (holder === undefined || key === undefined) return;
  const keys = read.get(holder) ?? new Set();
  read.set(holder, keys.add(key));
}

/** The text or number of a place. */
export function textOf(spot: Spot): string | undefined {
  const { value } = spot;
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  mark(spot);
  const text = String(value).trim();
  return text === "" ? undefined : text;
}

/** Yes or no of a place. */
export function truthOf(spot: Spot): boolean | undefined {
  if (typeof spot.value !== "boolean") return undefined;
  mark(spot);
  return spot.value;
}

/** The texts of a list, each once. */
export function textsOf(spot: Spot): string[] {
  return [...new Set(each(spot).flatMap((one) => textOf(one) ?? []))];
}

/** The properties that have a value. */
export function said<Value>(properties: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
}

/** As many places are told one by one as anybody reads; the rest is told together. */
const MOST_PLACES = 1_000;
const ELSEWHERE = "…";

/** Places of a document that nobody read, in its order, each with how often it is there. */
export function unread({ value, read }: Spot): { path: string; count: number }[] {
  const counts = new Map<string, number>();
  const visit = (inner: unknown, path: string, depth: number): void => {
    if (typeof inner !== "object" || inner === null || depth > DEEPEST) {
      const told = counts.has(path) || counts.size < MOST_PLACES ? path : ELSEWHERE;
      counts.set(told, (counts.get(told) ?? 0) + 1);
      return;
    }
    for (const [key, one] of Object.entries(inner)) {
      const isMember = Array.isArray(inner);
      if (read.get(inner)?.has(isMember ? Number(key) : key)) continue;
      visit(one, isMember ? `${path}[${kindOf(one)}]` : path === "" ? key : `${path}.${key}`, depth + 1);
    }
  };
  visit(value, "", 0);
  return [...counts].map(([path, count]) => ({ path, count }));
}

/** What a member of a list says to be, where it does: components and elements of every kind stand in one list. */
function kindOf(member: unknown): string {
  const type = typeof member === "object" && member !== null && "type" in member ? member.type : undefined;
  return typeof type === "string" ? type.slice(0, 60) : "";
}

/** Whether a ref is a name beyond its document: a URI (RFC 3986), which a bare word or a blank node is not. */
export const isUri = (ref: string): boolean => /^[a-z][a-z0-9+.-]+:\S+$/i.test(ref);
