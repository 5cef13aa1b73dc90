// What a bill of materials or a model card says of models, data, services and who makes them: plain records, with what was left behind.

/** Something of an inventory. `ref` is its name within the document, by which links point to it. */
export interface InventoryItem {
  ref: string;
  /** Names of it that hold beyond the document: its package URL, a ref that is a URI, else the document's serial number with the ref. */
  ids: string[];
  name: string;
  version?: string;
  description?: string;
  /** Who makes or supplies it, by name. */
  vendor?: string;
  /** SPDX ids or expressions where the document has them, else names. */
  licences: string[];
  /** Where it is found: package URL, page. */
  links: string[];
}

export interface ModelItem extends InventoryItem {
  task?: string;
  /** How it was trained, such as `supervised`. */
  approach?: string;
  architecture?: string;
  /** Refs of data sets. */
  datasets: string[];
  /** Refs of the models it was made from. */
  bases: string[];
  inputs: string[];
  outputs: string[];
  uses: string[];
  limitations: string[];
}

export interface DatasetItem extends InventoryItem {
  /** How it may be handled, such as `public` or `PII`. */
  classification?: string;
  /** Kinds of sensitive data in it. */
  sensitive: string[];
  /** Whether it holds sensitive data of persons, where the document says. */
  sensitivePersonal?: boolean;
}

export interface ServiceItem extends InventoryItem {
  endpoints: string[];
  authenticated?: boolean;
  /** Whether data leaves a trust boundary on the way to it. */
  crossesBoundary?: boolean;
}

export interface VendorItem {
  /** As of items. */
  ids: string[];
  name: string;
  links: string[];
  emails: string[];
}

/** One thing rests on another, by their refs. */
export interface InventoryLink {
  from: string;
  to: string;
}

/** What a document holds, and the places of everything in it that is not carried over, each with how often it is there. */
export interface Inventory {
  format: string;
  models: ModelItem[];
  datasets: DatasetItem[];
  services: ServiceItem[];
  vendors: VendorItem[];
  links: InventoryLink[];
  leftBehind: { path: string; count: number }[];
}
