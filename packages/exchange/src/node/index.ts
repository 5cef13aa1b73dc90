// What comes with Yawara on disk: the corpus, the basket, the examples. Node only.
export { CORPUS_FOLDER, corpusFile, LAW_FOLDER, readBase, readCorpus } from "./corpus-files.ts";
export { BASKET_FOLDER, EXAMPLES_FOLDER, subjectFiles } from "./shipped-subjects.ts";
export { isZone, todayIn } from "./today-in-zone.ts";
