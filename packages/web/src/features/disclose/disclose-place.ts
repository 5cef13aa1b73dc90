// What the address of the documents' page may say: an example to draft for, and the kind of document.
import { oneOf } from "../../shell/address.ts";

export const DISCLOSE_PARAMETERS = {
  example: oneOf(__SUBJECTS__.examples, "own-answers"),
  kind: oneOf(__DISCLOSURES__.kinds, "choice-of-kinds"),
};
