// How files are kept: what is usual where nothing is said, and which outcomes of a scan let a file be opened.
import type { Opens } from "./list-evidence.ts";

const MEGABYTE = 1024 * 1024;

export interface FileSettings {
  /** Folder of the files; `files` in the data folder where nothing is said. */
  folder?: string;
  /** Bytes a file may have; 100 MB where nothing is said. */
  largest?: number;
  /** Bytes all files of an organisation may have, each content once; 10 GB where nothing is said. */
  total?: number;
  /** Where clamd listens: `/path/of/socket` or `host:port`. Without it nothing is scanned. */
  clamd?: string;
  /** Whether files may be opened that nobody has scanned, where there is no clamd. */
  unscanned?: boolean;
}

export const USUAL_LARGEST = 100 * MEGABYTE;
export const USUAL_TOTAL = 10 * 1024 * MEGABYTE;

/** A clean file opens. One that nobody scanned opens where the owner of the server says so and there is no scanner to wait for. */
export const opensBy =
  ({ clamd, unscanned }: FileSettings): Opens =>
  (scan) =>
    scan === "clean" || (scan === "not-scanned" && clamd === undefined && unscanned === true);
