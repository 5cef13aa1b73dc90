// The page that brings a table into the ledger and takes the ledger out as one.
import { ROLE_WORDS } from "../../api/role-words.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Section } from "../../ui/section.tsx";
import { type Place, Room } from "../register/room.tsx";
import { Applications } from "./applications.tsx";
import { ExportLedger } from "./export-ledger.tsx";
import { ImportFlow } from "./import-flow.tsx";
import { IMPORT_WORDS } from "./words.ts";

export function ImportPage() {
  return <Room page="registerImport">{(place) => <Tables place={place} />}</Room>;
}

function Tables({ place }: { place: Place }) {
  const { me, organisation, writes } = place;
  const words = useWords(IMPORT_WORDS);
  const roles = ROLE_WORDS[useLanguage()];
  return (
    <div className="space-y-10">
      {writes ? (
        <ImportFlow organisation={organisation.id} />
      ) : (
        <p className="max-w-text border-line border-l-4 bg-sunken px-5 py-4">{words.notYours(roles[me.role!])}</p>
      )}
      <Applications place={place} />
      <Section title={words.exportTitle}>
        <p className="max-w-text">{words.exportAbout}</p>
        <ExportLedger />
      </Section>
    </div>
  );
}
