// What is asked of the server about one's own notices.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "../../api/client.ts";
import { given, LIST, LISTS } from "../../api/queries.ts";
import { useLanguage } from "../../shell/language.ts";

export interface NoticeLine {
  id: string;
  kind: string;
  title: string;
  subject?: { id: string; name: string };
  object: { kind: string; id: string };
  at: string;
  read_at?: string;
}

export interface Wishes {
  language?: "en" | "ja";
  never_by_mail: string[];
}

export interface NoticesAnswer {
  notices: NoticeLine[];
  total: number;
  unread: number;
  wishes: Wishes;
  feed_made_at?: string;
  mail: boolean;
}

/** One's notices in an organisation, some at a time. */
export function useNotices(organisation: string, { limit, offset = 0 }: { limit: number; offset?: number }) {
  const language = useLanguage();
  const address = `v1/notices?limit=${limit}&offset=${offset}`;
  return useQuery({
    ...LIST,
    queryKey: [...LISTS, organisation, language, address],
    queryFn: async () => given(await ask<NoticesAnswer>(language, "GET", address)),
    placeholderData: keepPreviousData,
  });
}
