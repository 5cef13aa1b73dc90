// The roles of an organisation's members, in each language.
import type { Language } from "@yawara/engine";
import type { Role } from "./types.ts";

export const ROLE_WORDS: Record<Language, Record<Role, string>> = {
  en: {
    owner: "owner",
    editor: "editor",
    reviewer: "reviewer",
    viewer: "viewer",
    auditor: "auditor",
    authority: "authority",
  },
  ja: {
    owner: "所有者",
    editor: "編集者",
    reviewer: "確認者",
    viewer: "閲覧者",
    auditor: "監査人",
    authority: "行政機関",
  },
};
