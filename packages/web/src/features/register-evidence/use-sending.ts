// One file on its way to the server: how far it is, stopping it, and what was refused.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { isRefused, type Refused, sendFile } from "../../api/client.ts";
import { LISTS } from "../../api/queries.ts";
import { useLanguage } from "../../shell/language.ts";
import type { Evidence } from "./evidence-types.ts";

export interface Sending {
  /** Percent that has left, while a file is on its way. */
  percent: number | undefined;
  refused: Refused | undefined;
  /** Sends; what is kept now, or nothing where it was refused or stopped. */
  send: (path: string, said: Readonly<Record<string, string | undefined>>, file: File) => Promise<Evidence | undefined>;
  stop: () => void;
}

export function useSending(): Sending {
  const language = useLanguage();
  const queries = useQueryClient();
  const [percent, setPercent] = useState<number>();
  const [refused, setRefused] = useState<Refused>();
  const underWay = useRef<AbortController>(undefined);
  const stop = () => underWay.current?.abort();
  // Whoever leaves the page stops what is on its way.
  useEffect(() => () => underWay.current?.abort(), []);
  const send: Sending["send"] = async (path, said, file) => {
    if (underWay.current !== undefined) return undefined;
    const current = new AbortController();
    underWay.current = current;
    setRefused(undefined);
    setPercent(0);
    const asked = Object.entries({ ...said, file: file.name }).filter(
      ([, value]) => value !== undefined && value !== "",
    );
    const answer = await sendFile<Evidence>(
      language,
      `${path}?${new URLSearchParams(asked as [string, string][])}`,
      file,
      {
        onSent: (bytes) => setPercent(Math.min(100, Math.floor((100 * bytes) / Math.max(1, file.size)))),
        signal: current.signal,
      },
    );
    underWay.current = undefined;
    setPercent(undefined);
    if (current.signal.aborted) return undefined;
    if (isRefused(answer)) {
      setRefused(answer);
      if (answer.refused === "conflict") await queries.invalidateQueries({ queryKey: LISTS });
      return undefined;
    }
    await queries.invalidateQueries({ queryKey: LISTS });
    return answer;
  };
  return { percent, refused, send, stop };
}
