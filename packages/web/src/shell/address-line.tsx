// One line on the page for what its address says and nobody can read, with what counts instead.
import { useMatches } from "@tanstack/react-router";
import { type Misread, misreadIn, type Parameters } from "./address.ts";
import { useWords } from "./language.ts";
import { SHELL_WORDS } from "./words.ts";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The parameters the addresses of a page may have. */
    parameters?: Parameters;
  }
}

/** Longer texts are cut: the line says which parameter, not all of it. */
const MOST = 60;
/** The name of what stands after the # of an address. */
export const FRAGMENT = "#";

/** Of the page that is shown. */
export function AddressLine() {
  const page = useMatches().at(-1);
  const parameters = page?.staticData.parameters;
  return parameters !== undefined && <MisreadLine of={misreadIn(parameters, { ...page!.search })} />;
}

/** For pages that know only from the law that something in their address is nothing. */
export function MisreadLine({ of }: { of: readonly Misread[] }) {
  const words = useWords(SHELL_WORDS);
  if (of.length === 0) return null;
  return (
    <p
      role="status"
      className="wrap-anywhere mb-6 max-w-text border-accent border-l-4 bg-sunken px-5 py-3 print:hidden"
    >
      {of
        .map(({ name, text, instead }) => {
          const short = text.length > MOST ? `${text.slice(0, MOST)}…` : text;
          const said = name === FRAGMENT ? `#${short}` : `${name}=${short}`;
          return instead === undefined ? words.unknownParameter(said) : words.misread(said, words.instead[instead]);
        })
        .join(words.sentenceSpace)}
    </p>
  );
}
