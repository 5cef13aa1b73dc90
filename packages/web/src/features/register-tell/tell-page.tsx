// Reporting without an account: the form a link opens, or one's own report by its secret. Both stand behind the hash of the address.
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask, isRefused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { NotOpen } from "./not-open.tsx";
import { OwnReport } from "./own-report.tsx";
import { ReportForm } from "./report-form.tsx";
import type { ReportPlace, Sent } from "./types.ts";
import { TELL_WORDS } from "./words.ts";

const OWN = "own=";

export function TellPage() {
  const hash = useLocation({ select: (location) => location.hash.replace(/^#/, "") });
  const [made, setMade] = useState<string>();
  if (hash.startsWith(OWN)) {
    const secret = hash.slice(OWN.length);
    return <OwnReport key={secret} secret={secret} isNew={made === secret} />;
  }
  return <Place key={hash} token={hash} onMade={setMade} />;
}

function Place({ token, onMade }: { token: string; onMade: (secret: string) => void }) {
  const language = useLanguage();
  const { data, refetch } = useQuery({
    queryKey: ["report", token, language],
    enabled: token !== "",
    retry: false,
    queryFn: () => ask<ReportPlace>(language, "GET", `v1/report/${encodeURIComponent(token)}`),
  });
  if (token === "") return <NotOpen />;
  if (data === undefined) return <Loading />;
  if (isRefused(data)) return <NotOpen refused={data} retry={() => void refetch()} />;
  return <Form token={token} place={data} onMade={onMade} />;
}

function Form({ token, place, onMade }: { token: string; place: ReportPlace; onMade: (secret: string) => void }) {
  const words = useWords(TELL_WORDS);
  const language = useLanguage();
  const navigate = useNavigate();
  const { purpose, organisation, system, notice } = place;
  const { send, refused } = useChange(
    (report: Sent) => ask<{ secret: string }>(language, "POST", `v1/report/${encodeURIComponent(token)}`, report),
    "nothing",
  );
  const report = async (sent: Sent) => {
    const made = await send(sent);
    if (made === undefined) return;
    onMade(made.secret);
    await navigate({ to: "/$language/tell", params: { language }, hash: `${OWN}${made.secret}` });
  };
  return (
    <div className="max-w-text">
      <PageHead title={words.title[purpose](organisation)}>{words.about[purpose]}</PageHead>
      {system !== undefined && <p className="mb-4 font-bold">{words.system(system)}</p>}
      {notice !== undefined && (
        <p className="mb-6 whitespace-pre-line border-accent border-l-4 bg-sunken px-4 py-2">{notice}</p>
      )}
      <ReportForm
        purpose={purpose}
        kinds={place.kinds}
        asksSystem={system === undefined}
        step={words.send}
        onSend={report}
      >
        <Refusal of={refused} />
      </ReportForm>
    </div>
  );
}
