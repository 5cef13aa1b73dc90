// What the screens ask the worker about: a subject, the law of a day, and the language of the answer.
import type { Facts, Language } from "@yawara/engine";

/** A subject and the law it is asked by. */
export interface Asked {
  facts: Facts;
  /** The day the law is asked for, ISO. */
  at: string;
  /** The day it is asked as known on, ISO. */
  known: string;
  /** Whose law; where absent that of Japan, the international texts, and the subject's home and markets. */
  regimes?: string[];
  language: Language;
}
