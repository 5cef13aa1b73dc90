// What comes with Yawara on disk: the corpus, the basket, the examples. Node only.

export {
  CORPUS_FOLDER,
  compiledFile,
  corpusFile,
  LAW_FOLDER,
  readBase,
  readCompiled,
  readCorpus,
} from "./corpus-files.ts";
export { openLawStore, warm } from "./law-store.ts";
export { BASKET_FOLDER, EXAMPLES_FOLDER, subjectFiles } from "./shipped-files.ts";
export { type Clock, isZone, localZone, readClock, todayIn, type WrongClock } from "./today.ts";
