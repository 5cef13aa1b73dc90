// A server killed while it works: what it had acknowledged is there afterwards, with every chain and file. Two hundred kills are a bench.
import { expect, it } from "vitest";
import { sharedAddress } from "../../../test/shared-address.ts";
import { APP_ROLE, AUTH_ROLE } from "../../register/src/database/database.ts";
import { postgresIn } from "../../register/test/postgres.ts";
import { type House, type Kill, kills, type Moment, randomFrom } from "./killed-server.ts";

/** Each kind of moment once, as each costs two or three starts of a server. */
const HOUSES: [string, Moment[], () => Promise<House>][] = [
  ["in this process", ["writing", "sending files", "first start"], async () => ({})],
  [
    "on a server",
    ["writing", "backup", "migration"],
    async () => {
      const server = postgresIn(await sharedAddress("postgres"), [APP_ROLE, AUTH_ROLE]);
      return { newDatabase: () => server.newDatabase() };
    },
  ],
];

it.skipIf(process.platform === "win32").each(HOUSES)(
  "loses nothing it acknowledged, database %s",
  async (_, moments, house) => {
    const seed = Date.now() % 1_000_000;
    const lost: Kill[] = [];
    for await (const kill of kills(await house(), moments, randomFrom(seed))) if (kill.lost.length > 0) lost.push(kill);
    expect(lost, `seed ${seed}`).toEqual([]);
  },
);
