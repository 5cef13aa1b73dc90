// What comes with Yawara on disk: the law, the corpus made from it, the basket, the examples. Node only.
export { corpusArtefacts } from "./corpus-artefacts.ts";
export {
  CORPUS_FOLDER,
  corpusFile,
  DISCLOSURES_FILE,
  LAW_FOLDER,
  MEASURES_FILE,
  readBase,
  readCompiled,
  readCorpus,
  readDisclosureTemplates,
  readMeasures,
} from "./corpus-files.ts";
export { readDisclosureFolder, readLawFolder } from "./law-folder.ts";
export { type LawStoreOptions, openLawStore, warm } from "./law-store.ts";
export { BASKET_FOLDER, EXAMPLES_FOLDER, subjectFiles } from "./shipped-files.ts";
export { type Clock, clockIn, isZone, localClock, readClock, todayIn, type WrongClock } from "./today.ts";
