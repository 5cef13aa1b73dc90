// What stands where there is no page, or where one failed: what happened, what is safe, what to do.
import type { ErrorComponentProps } from "@tanstack/react-router";
import { LANGUAGES } from "@yawara/engine";
import { firstLanguage } from "./language.ts";
import { SHELL_WORDS } from "./words.ts";

/** The language is read from the address, because there may be no frame around. */
function languageOfAddress() {
  return LANGUAGES.find((one) => location.pathname.split("/").includes(one)) ?? firstLanguage();
}

export function NotFound() {
  const words = SHELL_WORDS[languageOfAddress()];
  return (
    <div className="mx-auto max-w-text px-4 py-16">
      <h1 className="font-bold text-2xl">{words.notFound}</h1>
      <p className="mt-4">{words.notFoundHelp}</p>
      <p className="mt-6">
        <a className="link" href={import.meta.env.BASE_URL}>
          {words.toHome}
        </a>
      </p>
    </div>
  );
}

export function PageFailed({ reset }: ErrorComponentProps) {
  const words = SHELL_WORDS[languageOfAddress()];
  return (
    <div role="alert" className="mx-auto max-w-text px-4 py-16">
      <h1 className="font-bold text-2xl">{words.failed}</h1>
      <p className="mt-4">{words.failedHelp}</p>
      <button type="button" className="mt-6 min-h-11 rounded-8 border border-control px-4" onClick={reset}>
        {words.again}
      </button>
    </div>
  );
}
