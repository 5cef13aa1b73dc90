// Facts, values and stages in the reader's words, asked of the worker, which has the law.
import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../../shell/language.ts";
import type { SaidForReader, SaidValue } from "../../worker/register-verbs.ts";
import { worker } from "../../worker/worker.ts";

/** Each in words, in the order given; nothing until they are there. */
export function useFactWords(said: readonly SaidValue[]): SaidForReader[] | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ["factWords", language, said],
    queryFn: () => worker().factWords(language, said),
    enabled: said.length > 0,
  });
  return said.length === 0 ? [] : data;
}

/** The stages of a system's life, in their order. */
export function useStages(): { id: string; name: string }[] {
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ["stages", language], queryFn: () => worker().stages(language) });
  return data ?? [];
}
