// What a backup holds, as a line says it, in both languages; its figures are the same everywhere.

export interface BackupSaid {
  /** The moment of the database. */
  at: string;
  rows: number;
  tables: number;
  files: { count: number; bytes: number };
  chains: { organisations: number; entries: number };
  secret: boolean;
  logKey: boolean;
}

export interface DrillSaid {
  /** Tables without a row. */
  empty: number;
  files: { count: number; bytes: number; unlike: number; lacking: number };
  chains: { count: number; entries: number; broken: number };
  leftOut: string[];
  bytes: number;
  isSame: boolean;
}

/** Bytes as megabytes, to a tenth. */
export const megabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1);

export const backupHolds = {
  en: ({ rows, tables, files, chains, secret, logKey }: BackupSaid) =>
    `Rows ${rows} (${tables} tables), files of evidence ${files.count} (${megabytes(files.bytes)} MB), chains ${chains.organisations} (${chains.entries} entries)${secret ? ", the secret that signs sessions" : ""}${logKey ? ", the key that signs checkpoints" : ""}.`,
  ja: ({ rows, tables, files, chains, secret, logKey }: BackupSaid) =>
    `表${tables}個の${rows}行、証拠のファイル${files.count}件(${megabytes(files.bytes)} MB)、変更記録${chains.organisations}本の${chains.entries}件${secret ? "、セッションに署名する秘密の値" : ""}${logKey ? "、チェックポイントに署名する鍵" : ""}。`,
};
