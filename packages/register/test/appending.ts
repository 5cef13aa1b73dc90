// `node appending.ts JSON`: a process of its own that adds units one after the other, and prints the ids of those that it was told are kept.
import { isProblem, openRegister } from "../src/index.ts";
import type { Appending } from "./many-processes.ts";

const { databaseUrl, identity, name, count, baseUrl, secret } = JSON.parse(process.argv[2]!) as Appending;
const register = await openRegister({ databaseUrl, baseUrl, secret });
if (isProblem(register)) throw new Error(register.problem);
const { units } = register.as(identity);
const kept: string[] = [];
for (let number = 0; number < count; ) {
  const made = await units.add({ name: `${name} ${number}` });
  // Whoever waited too long for the others asks again, as a person would.
  if (isProblem(made) && made.problem !== "timeout") throw new Error(made.problem);
  if (isProblem(made)) continue;
  kept.push(made.id);
  number += 1;
}
await register.close();
process.stdout.write(JSON.stringify(kept));
