// The shapes of the ledger beside its systems: units, people, what systems stand on, snapshots.
// Their tables and what each person sees of them: migrations/0005-ledger.sql.
import type { Problem } from "../problems.ts";

/** What an AI system may stand on. */
export const ASSET_KINDS = ["model", "dataset", "vendor", "service", "agent", "prompt", "tool"] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** What every row of the ledger has. */
export interface Frame {
  id: string;
  revision: number;
  removed: boolean;
  createdBy: string;
  createdAt: Date;
  updatedBy: string;
  updatedAt: Date;
}

export interface UnitFields {
  name: string;
  /** The firm's own number for it; unique among those that are not removed. */
  code?: string;
  /** The unit it belongs to. */
  parent?: string;
}

export interface PersonFields {
  name: string;
  /** In small letters; unique among those that are not removed. */
  email?: string;
}

export interface AssetFields {
  kind: AssetKind;
  name: string;
  version?: string;
  code?: string;
  url?: string;
  note?: string;
}

/** A row as it is listed, with the number of systems that name it directly, unless it was not asked for. */
export type Unit = Frame & UnitFields & { systems?: number };
export type Person = Frame & PersonFields & { systems?: number };
export type Asset = Frame & AssetFields & { systems?: number };

export interface Page<Row> {
  rows: Row[];
  /** All that fit, whatever part was asked for. */
  total: number;
}

export interface Listed {
  /** Words that all stand in the row, in any order; width and case of letters do not matter. */
  q?: string;
  removed?: boolean;
  /** Whether the systems of each row are counted, as they are where it says nothing; a list to pick from needs none. */
  counted?: boolean;
  /** At most 500; 100 where it says nothing. */
  limit?: number;
  offset?: number;
}

/** One list of the ledger: nothing in it is deleted, and a stale revision is a `conflict`. */
export interface Kept<Fields, Row extends Frame & Fields, Options extends Listed = Listed> {
  list(options?: Options): Promise<Page<Row> | Problem>;
  read(id: string): Promise<Row | Problem>;
  add(fields: Fields): Promise<Row | Problem>;
  /** Changes what is given: a field left out stays as it is, null empties it. */
  change(id: string, revision: number, fields: Changed<Fields>): Promise<Row | Problem>;
  remove(id: string, revision: number): Promise<Row | Problem>;
  restore(id: string, revision: number): Promise<Row | Problem>;
}

export type Changed<Fields> = { [Name in keyof Fields]?: Fields[Name] | null };

export interface Units extends Kept<UnitFields, Unit> {}

export interface People extends Kept<PersonFields, Person> {
  /** Erases a name and address, also from every change that held them; asked by an owner. The row stays, without a name. */
  erase(id: string): Promise<{ erased: string } | Problem>;
}

export interface Assets extends Kept<AssetFields, Asset, Listed & { kind?: AssetKind }> {
  /** What an asset stands on in turn: a service on a model, a model on a dataset. */
  parts(id: string): Promise<Asset[] | Problem>;
  setParts(id: string, parts: string[]): Promise<Asset[] | Problem>;
  /** What a system stands on. */
  ofSubject(subject: string): Promise<Asset[] | Problem>;
  setOfSubject(subject: string, assets: string[]): Promise<Asset[] | Problem>;
}
