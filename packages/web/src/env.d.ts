/** Version of the corpus this build was made with: the folder its data lies in. */
declare const __CORPUS_VERSION__: string;
/** The jurisdictions of the corpus this build was made with: their names stand on pages that wait for no law. */
declare const __JURISDICTIONS__: readonly import("@yawara/engine").Jurisdiction[];
/** Name of the data file of the templates of disclosures: it changes with what is in it. */
declare const __DISCLOSURES__: { readonly file: string; readonly kinds: readonly string[] };
/** Titles of the kinds, by id, in their order. */
declare const __DISCLOSURE_TITLES__: Readonly<Record<string, { en: string; ja: string }>>;
/** Ids of the jurisdictions with law of their own in this build. */
declare const __LAW_OF__: readonly string[];
/** Ids of the subjects that come with this build. */
declare const __SUBJECTS__: Readonly<Record<"examples" | "basket", readonly string[]>>;
