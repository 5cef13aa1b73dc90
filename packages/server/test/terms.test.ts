// The lists of terms said twice are the same lists: the register's, and the HTTP schemas' own copy of them.
import { ROLES, SCOPES } from "@yawara/register";
import { expect, it } from "vitest";
import * as terms from "../src/http/schemas/terms.ts";

it("the HTTP schemas know the register's roles and scopes, in its order", () => {
  expect(terms.ROLES).toEqual(ROLES);
  expect(terms.KEY_SCOPES).toEqual(SCOPES);
});
