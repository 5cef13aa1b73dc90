// What whoever asks may do, part by part of the register.
import type { Keys, Organisations } from "./accounts/model.ts";
import type { Own } from "./accounts/own-organisation.ts";
import type { Mandates } from "./audit/mandates.ts";
import type { Audit, AuditReads } from "./audit/model.ts";
import type { Checks } from "./checks/model.ts";
import type { Answers, Asked, CooperationOf, Requests } from "./cooperation/model.ts";
import type { Disclosures } from "./disclosures/model.ts";
import type { EvidenceRoom } from "./evidence/model.ts";
import type { Incidents, ReportLinks, Reports } from "./incidents/model.ts";
import type { Inventories } from "./ledger/inventories.ts";
import type { Assets, People, Units } from "./ledger/model.ts";
import type { Proposals } from "./ledger/proposals.ts";
import type { Snapshots } from "./ledger/snapshots.ts";
import type { Notices } from "./notices/model.ts";
import type { RiskRegister } from "./risks/model.ts";
import type { Bulk } from "./systems/bulk.ts";
import type { Imports } from "./systems/import-subjects.ts";
import type { Subjects } from "./systems/model.ts";
import type { Comments, PlanItems, SignOffs, Tasks } from "./work/model.ts";
import type { Questions } from "./work/questions.ts";

/** What a person may do, each call in one transaction under the database's own row-level security. */
export interface Acting {
  subjects: Subjects;
  units: Units;
  people: People;
  assets: Assets;
  bulk: Bulk;
  imports: Imports;
  inventories: Inventories;
  proposals: Proposals;
  snapshots: Snapshots;
  planItems: PlanItems;
  tasks: Tasks;
  comments: Comments;
  signOffs: SignOffs;
  evidence: EvidenceRoom;
  risks: RiskRegister;
  notices: Notices;
  disclosures: Disclosures;
  audit: Audit;
  mandates: Mandates;
  auditReads: AuditReads;
  auditQuestions: Questions;
  checks: Checks;
  organisations: Organisations;
  own: Own;
  incidents: Incidents;
  reportLinks: ReportLinks;
  reports: Reports;
  keys: Keys;
  cooperation: CooperationOf;
  requests: Requests;
  answers: Answers;
  asked: Asked;
}
