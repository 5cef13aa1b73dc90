// What the address of a report may say beside the answers of a link: an example to show.
import { oneOf } from "../../shell/address.ts";

export const REPORT_PARAMETERS = { example: oneOf(__SUBJECTS__.examples, "own-answers") };
