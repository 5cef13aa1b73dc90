// A server killed while it works: what it had acknowledged is there afterwards, with every chain and file. Two hundred kills are a bench.
import { expect, it } from "vitest";
import { sharedAddress } from "../../../test/shared-address.ts";
import { APP_ROLE, AUTH_ROLE } from "../../register/src/database/database.ts";
import { postgresIn } from "../../register/test/postgres.ts";
import { type House, type Kill, kills, MOMENTS, randomFrom } from "./killed-server.ts";

const HOUSES: [string, () => Promise<House>][] = [
  ["in this process", async () => ({})],
  [
    "on a server",
    async () => {
      const server = postgresIn(await sharedAddress("postgres"), [APP_ROLE, AUTH_ROLE]);
      return { newDatabase: () => server.newDatabase() };
    },
  ],
];

it.skipIf(process.platform === "win32").each(HOUSES)(
  "survives a kill at each kind of moment, database %s",
  async (_, house) => {
    const seed = Date.now() % 1_000_000;
    const lost: Kill[] = [];
    for await (const kill of kills(await house(), MOMENTS, randomFrom(seed))) if (kill.lost.length > 0) lost.push(kill);
    expect(lost, `seed ${seed}`).toEqual([]);
  },
);
