// Bills of materials and model cards alone, for whoever keeps assets and reads no tables.

export { problem as tableProblem, type TableProblem, tableProblemLine } from "../problem.ts";
export { CYCLONEDX_VERSIONS, type CycloneDxVersion, type LedgerInventory, writeCycloneDx } from "../write/cyclonedx.ts";
export type { Card, ItemKind, SaidAsset } from "./asset-of-item.ts";
export type { Inventory } from "./inventory.ts";
export {
  type AssetChange,
  type InventoryAnswers,
  type InventoryPlan,
  type KnownAsset,
  OWN_ID,
  type PlannedAsset,
  planInventory,
} from "./plan-inventory.ts";
export type { PlannedLink } from "./planned-links.ts";
export { readInventory } from "./read-inventory.ts";
