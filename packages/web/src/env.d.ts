/** Version of the corpus this build was made with: the folder its data lies in. */
declare const __CORPUS_VERSION__: string;
/** The jurisdictions of the corpus this build was made with: their names stand on pages that wait for no law. */
declare const __JURISDICTIONS__: readonly import("@yawara/engine").Jurisdiction[];
