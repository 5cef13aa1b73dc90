// Turns of whoever changes something in an organisation: they wait for its one lock here, and not each on a connection of the pool.

/** Whoever has the lock, and the next, who makes ready meanwhile. */
const AT_ONCE = 2;
/** Milliseconds a turn is waited for: as long as the database lets one wait for the lock. */
const PATIENCE = 5_000;

export interface Turns {
  /** Does work once it is its turn in an organisation; nothing is done, and nothing given, where it had to wait too long. */
  take<Value>(organisation: string, work: () => Promise<Value>): Promise<Value | undefined>;
}

interface Line {
  going: number;
  waiting: Set<() => void>;
}

/** Turns by organisation, in the order they were asked for. */
export function openTurns(patience = PATIENCE): Turns {
  const lines = new Map<string, Line>();
  return {
    async take(organisation, work) {
      const line = lines.get(organisation) ?? { going: 0, waiting: new Set() };
      lines.set(organisation, line);
      if (!(await comes(line, patience))) return undefined;
      try {
        return await work();
      } finally {
        line.going--;
        next(line);
        if (line.going === 0) lines.delete(organisation);
      }
    },
  };
}

/** Whether a turn came in time. */
function comes(line: Line, patience: number): Promise<boolean> | boolean {
  if (line.going < AT_ONCE) {
    line.going++;
    return true;
  }
  return new Promise((resolve) => {
    const begin = () => {
      clearTimeout(timer);
      resolve(true);
    };
    const timer = setTimeout(() => {
      line.waiting.delete(begin);
      resolve(false);
    }, patience);
    line.waiting.add(begin);
  });
}

function next(line: Line): void {
  const [begin] = line.waiting;
  if (begin === undefined) return;
  line.waiting.delete(begin);
  line.going++;
  begin();
}
