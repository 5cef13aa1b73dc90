// The system as it stood when the incident was recorded: the revision of its answers, what it stood on in which version, its evidence, the end of the log.
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatMoment } from "../../ui/format-date.ts";
import { assetLine } from "../register/asset-line.ts";
import type { Asset } from "../register/ledger-types.ts";
import type { KeptIncident } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

export function Frozen({ incident: { frozen, corpus } }: { incident: KeptIncident }) {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  if (frozen === undefined) return <p className="text-muted">{words.frozenNone}</p>;
  const { name, revision, on, assets, evidence = [], log } = frozen;
  return (
    <div className="space-y-2">
      <p className="max-w-text">{words.frozenLine(name, revision, formatMoment(on, language))}</p>
      {assets.length === 0 ? (
        <p>{words.frozenNothing}</p>
      ) : (
        <>
          <p>{words.frozenAssets}</p>
          <ul className="list-disc pl-5">
            {assets.map((asset) => (
              <li key={asset.id} className="wrap-anywhere">
                {assetLine(asset as Asset, language)}
              </li>
            ))}
          </ul>
        </>
      )}
      {evidence.length > 0 && (
        <>
          <p>{words.frozenEvidence}</p>
          <ul className="list-disc pl-5">
            {evidence.map((one) => (
              <li key={one.id} className="wrap-anywhere">
                {words.frozenFile(one.name, one.file)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="text-muted text-sm">
        {words.frozenCorpus(corpus)} {log !== undefined && words.frozenLog(log.sequence)}
      </p>
    </div>
  );
}
