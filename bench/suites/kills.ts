// Two hundred SIGKILLs at random moments on each database: how many were survived with nothing acknowledged lost, every chain and file whole.

import { postgresIn, startPostgres } from "../../packages/register/test/postgres.ts";
import { type Kill, kills, MOMENTS, randomFrom } from "../../packages/server/test/killed-server.ts";
import type { Figure } from "../figure.ts";

/** Kills on each database; fewer by YAWARA_KILLS, to try it. */
const KILLS = Number(process.env.YAWARA_KILLS ?? 200);
const SEED = Number(process.env.YAWARA_SEED ?? Date.now() % 1_000_000);

export async function run(): Promise<Record<string, Figure>> {
  const { address, stop } = await startPostgres();
  try {
    const server = postgresIn(address);
    const [embedded, onServer] = await Promise.all([
      series("in this process", {}),
      series("on a server", { newDatabase: () => server.newDatabase() }),
    ]);
    return { ...figures("in this process", embedded), ...figures("on a server", onServer) };
  } finally {
    await stop();
  }
}

async function series(name: string, house: Parameters<typeof kills>[0]): Promise<Kill[]> {
  const done: Kill[] = [];
  const moments = Array.from({ length: KILLS }, (_, at) => MOMENTS[at % MOMENTS.length]!);
  for await (const kill of kills(house, moments, randomFrom(SEED))) {
    done.push(kill);
    const { moment, after, acknowledged, lost } = kill;
    const became = lost.length === 0 ? "survived" : lost.slice(0, 3).join("; ");
    process.stderr.write(
      `${name} ${done.length}: ${moment}, after ${after} ms, ${acknowledged} acknowledged: ${became}\n`,
    );
  }
  return done;
}

function figures(name: string, done: readonly Kill[]): Record<string, Figure> {
  const survived = done.filter(({ lost }) => lost.length === 0);
  const by = MOMENTS.map((moment) => `${moment} ${survived.filter((one) => one.moment === moment).length}`).join(", ");
  return {
    [`${name}: survived of ${KILLS}`]: {
      value: survived.length,
      unit: "",
      bar: KILLS,
      atLeast: true,
      note: `seed ${SEED}; ${by}`,
    },
    [`${name}: acknowledged and looked for`]: {
      value: done.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
      unit: "",
    },
  };
}
