// `node empty-folder.ts FOLDER`: makes a database there in which one person has an organisation, and ends; what making it takes of memory ends with it.
import { openDatabase, registerOver } from "../../packages/register/src/open-register.ts";
import { browserOf } from "../../packages/register/test/browser.ts";
import { BENCHER, got, optionsIn } from "./open-ledger.ts";

const options = optionsIn(process.argv[2]!);
const database = got(await openDatabase(options));
await browserOf(registerOver(options, database)).post("/sign-up/email", BENCHER);
await database.close();
