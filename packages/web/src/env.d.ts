/** Version of the corpus this build was made with: the folder its data lies in. */
declare const __CORPUS_VERSION__: string;
