// Reads a text as JSON. A name that stands twice in one object is told, where JSON.parse would keep its last value alone.

const [QUOTE, COLON, BACKSLASH] = [34, 58, 92];

/** What a text says, or where it says a name twice; nothing where it is no JSON. */
export type ReadJson = { value: unknown } | { twice: (string | number)[] };

export function readJsonText(text: string): ReadJson | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Counted first: most texts name nothing twice, and to look where takes several times as long.
  return namesWritten(text) === namesKept(value) ? { value } : { twice: firstTwice(text) };
}

/** Colons outside of strings: one a name. */
function namesWritten(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === COLON) count++;
    else if (sign === QUOTE) while (text.charCodeAt(++i) !== QUOTE) if (text.charCodeAt(i) === BACKSLASH) i++;
  }
  return count;
}

function namesKept(whole: unknown): number {
  const left = [whole];
  let count = 0;
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== "object" || one === null) continue;
    const within = Object.values(one);
    if (!Array.isArray(one)) count += within.length;
    for (const value of within) if (typeof value === "object") left.push(value);
  }
  return count;
}

interface Open {
  /** Names so far; nothing of a list. */
  names: Set<string> | undefined;
  /** The name or place that is being read. */
  at: string | number;
}

/** The path of the first name that stands twice in JSON. */
function firstTwice(text: string): (string | number)[] {
  const open: Open[] = [];
  let isName = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const within = open.at(-1);
    if (token === "{" || token === "[") open.push({ names: token === "{" ? new Set() : undefined, at: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && typeof within?.at === "number") within.at++;
    else if (isName && within?.names !== undefined && token.startsWith('"')) {
      within.at = JSON.parse(token) as string;
      if (within.names.has(within.at)) break;
      within.names.add(within.at);
    }
    isName = token === "{" || (token === "," && open.at(-1)?.names !== undefined);
  }
  return open.map(({ at }) => at);
}
