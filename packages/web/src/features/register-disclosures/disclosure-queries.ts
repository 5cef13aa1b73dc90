// What the pages of disclosures ask the server, and the changes they send.
import { ask } from "../../api/client.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage } from "../../shell/language.ts";
import { useLedger } from "../register/queries.ts";
import type { Difference, Disclosure, PublicList, Step, Version, WithVersions } from "./disclosure-types.ts";

const AT = "register/disclosures";

type Asked = Readonly<Record<string, string | number | boolean | undefined>>;

export const useDisclosures = (organisation: string, asked: Asked) =>
  useLedger<{ disclosures: Disclosure[]; total: number }>(organisation, AT, asked, { keeps: true });

export const useDisclosure = (organisation: string, id: string) =>
  useLedger<WithVersions>(organisation, `${AT}/${encodeURIComponent(id)}`);

export const useVersion = (organisation: string, id: string, number: number) =>
  useLedger<Version>(organisation, `${AT}/${encodeURIComponent(id)}/versions/${number}`);

export const useDifferences = (organisation: string, id: string, from: number, to: number) =>
  useLedger<{ differences: Difference[] }>(organisation, `${AT}/${encodeURIComponent(id)}/differences`, { from, to });

export const usePublicList = (organisation: string) => useLedger<PublicList>(organisation, "register/disclosure-list");

/** A change of disclosures by its method and the end of its address. */
export function useDisclosureChange<Given = Disclosure>() {
  const language = useLanguage();
  return useChange(({ method, path, body }: { method: "POST" | "PUT"; path: string; body: object }) =>
    ask<Given>(language, method, `v1/${AT}${path}`, body),
  );
}

export function useStep(id: string, number: number) {
  const { send, refused } = useDisclosureChange();
  const take = (step: Step, revision: number, reason?: string) =>
    send({
      method: "POST",
      path: `/${id}/versions/${number}/step`,
      body: { step, revision, ...(reason !== undefined && { reason }) },
    });
  return { take, refused };
}

export function useSetPublicList() {
  const language = useLanguage();
  return useChange((list: { slug: string; shown: boolean }) =>
    ask<PublicList>(language, "PUT", "v1/register/disclosure-list", list),
  );
}
