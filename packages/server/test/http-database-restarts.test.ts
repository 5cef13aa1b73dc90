// A PostgreSQL server that is restarted while people work: they are told to come again, all goes on by itself, and nothing said to be kept is lost.
import { isProblem, openRegister, problemLine, type Register } from "@yawara/register";
import { afterAll, expect, it } from "vitest";
import { SECRET } from "../../register/test/databases.ts";
import { postgresIn, startPostgres } from "../../register/test/postgres.ts";
import { type Person, signedUp } from "./http-people.ts";
import { served } from "./http-serving.ts";

const unheard: unknown[] = [];
const hear = (reason: unknown) => void unheard.push(reason);
process.on("unhandledRejection", hear);
afterAll(() => void process.off("unhandledRejection", hear));

it("answers 503 while the database is away, and keeps what it says it keeps", async () => {
  const { address, stop, restart } = await startPostgres();
  const databaseUrl = await postgresIn(address).newDatabase();
  let register: Register | undefined;
  const server = await served({ register: () => register, behindProxy: true, keepsChecks: true });
  const opened = await openRegister({ databaseUrl, baseUrl: server.url, secret: SECRET });
  if (isProblem(opened)) throw new Error(problemLine(opened, "en"));
  register = opened;
  try {
    const person = await signedUp(server, "Hana");
    const statuses = new Set<number>();
    const kept: string[] = [];
    let working = true;
    const workers = [0, 1, 2, 3].map(() => works(person, () => working, statuses, kept));
    for (let times = 0; times < 2; times++) {
      const before = kept.length;
      await expect.poll(() => kept.length).toBeGreaterThan(before + 5);
      await restart();
    }
    const before = kept.length;
    await expect.poll(() => kept.length).toBeGreaterThan(before + 5);
    working = false;
    await Promise.all(workers);
    expect([...statuses].toSorted()).toEqual([200, 201, 503]);
    for (const id of kept) expect((await person.send("GET", `/api/v1/subjects/${id}`)).status).toBe(200);
    expect((await server.get("/readyz")).status).toBe(200);
    expect(server.lines.filter((line) => /unexpected|"level":50/.test(line))).toEqual([]);
    expect(unheard).toEqual([]);
  } finally {
    await server.close();
    await opened.close();
    await stop();
  }
});

async function works(person: Person, goesOn: () => boolean, statuses: Set<number>, kept: string[]): Promise<void> {
  for (let turn = 0; goesOn(); turn++) {
    const response =
      turn % 2 === 0
        ? await person.send("POST", "/api/v1/subjects", { name: `審査 ${turn}`, facts: {} })
        : await person.send("GET", "/api/v1/subjects");
    statuses.add(response.status);
    const { id } = (await response.json()) as { id?: string };
    if (response.status === 201) kept.push(id!);
  }
}
