// Applications seen in use, over HTTP: lists that come in, what is proposed, and what is decided of each.
import { z } from "@hono/zod-openapi";
import { PROPOSAL_STATES } from "@yawara/register/closed-lists";
import { DAY, LANG_QUERY } from "./common.ts";
import { LIST_QUERY } from "./ledger.ts";

const MOST = 2 ** 31 - 1;
const COUNT = z.int().min(0).max(MOST);
const MOMENT = z.string().openapi({ format: "date-time" });
const ID = z.string().max(100);

export const APPLICATIONS_BODY = z
  .strictObject({
    applications: z
      .array(
        z.strictObject({
          name: z
            .string()
            .max(800)
            .openapi({ description: "What names a person (an e-mail address, an IP address) is refused." }),
          domain: z.string().max(2_000).optional(),
          users: COUNT.optional().openapi({ description: "How many persons; who they are is not taken." }),
          requests: COUNT.optional(),
          last_seen: DAY.optional(),
        }),
      )
      .min(1)
      .max(5_000),
    source: z.string().max(800).optional(),
  })
  .openapi("ApplicationsSeen");
export const APPLICATIONS_ANSWER = z
  .strictObject({
    batch: z
      .string()
      .optional()
      .openapi({ description: "Names what was done, for undoing it; absent where nothing was." }),
    counts: z.strictObject({ added: z.int(), updated: z.int(), decided: z.int() }),
  })
  .openapi("ApplicationsProposed");

export const PROPOSALS_QUERY = LIST_QUERY.extend({ state: z.enum(PROPOSAL_STATES).optional() });
export const PROPOSAL_ANSWER = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    domain: z.string().optional(),
    users: z.int().optional(),
    requests: z.int().optional(),
    last_seen: z.string().optional(),
    service: z.string().optional().openapi({ description: "The name of a known AI service, told by the domain." }),
    service_source: z.string().optional().openapi({ description: "The vendor's page that names the domain." }),
    source: z.string().optional(),
    state: z.enum(PROPOSAL_STATES),
    subject: z.string().optional(),
    asset: z.string().optional(),
    reason: z.string().optional(),
    removed: z.boolean(),
    revision: z.int(),
    created_by: z.string(),
    created_at: MOMENT,
    updated_by: z.string(),
    updated_at: MOMENT,
  })
  .openapi("Proposal");
export const PROPOSALS_ANSWER = z
  .strictObject({
    proposals: z.array(PROPOSAL_ANSWER),
    total: z.int().openapi({ description: "All that fit, whatever part was asked for." }),
  })
  .openapi("Proposals");

export const DECISION_BODY = z
  .strictObject({
    revision: z.int().min(1).max(MOST),
    as: z
      .enum(["system", "asset", "linked", "ignored", "open"])
      .openapi({ description: "`open` takes a decision back; what was added stays." }),
    subject: ID.optional().openapi({ description: "Where it is linked: the system that it is, or else the asset." }),
    asset: ID.optional(),
    reason: z.string().max(4_000).optional().openapi({ description: "Why it is left out." }),
  })
  .openapi("ProposalToDecide");
export const DECISION_QUERY = LANG_QUERY;
