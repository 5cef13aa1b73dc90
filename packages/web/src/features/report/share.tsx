// Passes a report on: as a link that holds the answers, as a file, on paper.
import { useQuery } from "@tanstack/react-query";
import { fragmentOf } from "../../draft/share-link.ts";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { SaveMenu } from "../../ui/save-menu.tsx";
import { useCopy } from "../../ui/use-copy.ts";
import type { FileKind } from "../../worker/report-files.ts";
import { worker } from "../../worker/worker.ts";
import { useReportContext } from "./report-context.ts";
import { SHARE_WORDS } from "./share-words.ts";

const KINDS: readonly FileKind[] = ["subject", "markdown", "json", "ledger"];

/** The address under which this report opens again. */
async function linkOf(draft: Parameters<typeof fragmentOf>[0]): Promise<string> {
  return `${location.origin}${location.pathname}#${await fragmentOf(draft)}`;
}

function useLink(): string {
  const { draft } = useReportContext();
  const { data = "" } = useQuery({
    queryKey: ["link", location.pathname, draft],
    queryFn: () => linkOf(draft),
  });
  return data;
}

export function SharePopover() {
  const words = useWords(SHARE_WORDS);
  const link = useLink();
  const { field, said, copy } = useCopy(link, words);
  return (
    <Popover label={words.share} align="start">
      <h2 className="font-bold">{words.shareTitle}</h2>
      <p className="mt-1 text-sm">{words.shareNote}</p>
      <label className="mt-3 block">
        <span className="text-muted text-sm">{words.linkLabel}</span>
        <input
          ref={field}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="min-h-11 w-full rounded-8 border border-control bg-sunken px-3 font-mono text-sm"
        />
      </label>
      <p className="mt-3 flex flex-wrap items-center gap-3">
        <Button look="filled" onClick={copy}>
          {words.copy}
        </Button>
        <span role="status">{said}</span>
      </p>
    </Popover>
  );
}

export function SavePopover() {
  const words = useWords(SHARE_WORDS);
  const { asked, draft } = useReportContext();
  const make = async (kind: FileKind) =>
    worker().reportFile(kind, asked, { link: await linkOf(draft), ...(draft.name && { name: draft.name }) });
  return <SaveMenu label={words.save} kinds={KINDS} words={words} make={make} />;
}
