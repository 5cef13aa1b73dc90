// Words of tasks, for lists and files of them.
import type { Language } from "@yawara/engine";
import type { TaskAbout, TaskStateSaid } from "./task-line.ts";

const en = {
  title: "Tasks",
  heads: {
    title: "What to do",
    about: "About",
    where: "Why (law)",
    system: "System",
    owner: "Who",
    due: "By when",
    state: "State",
    reason: "Reason",
    id: "Id",
  },
  state: {
    open: "to do",
    doing: "begun",
    done: "done",
    dropped: "dropped",
    left: "left out",
    not_applicable: "does not apply",
  } satisfies Record<TaskStateSaid, string>,
  about: {
    system: "system",
    plan_item: "step of a plan",
    risk: "risk",
    evidence: "evidence",
    incident: "incident",
    disclosure: "disclosure",
    question: "question of an auditor",
  } satisfies Record<TaskAbout, string>,
};

type TaskWords = typeof en;

const ja: TaskWords = {
  title: "やること",
  heads: {
    title: "行うこと",
    about: "対象",
    where: "根拠法令",
    system: "システム",
    owner: "担当",
    due: "期限",
    state: "状態",
    reason: "理由",
    id: "ID",
  },
  state: {
    open: "未着手",
    doing: "着手",
    done: "完了",
    dropped: "取りやめ",
    left: "行わない",
    not_applicable: "適用なし",
  },
  about: {
    system: "システム",
    plan_item: "計画の手順",
    risk: "リスク",
    evidence: "証拠",
    incident: "事故",
    disclosure: "開示",
    question: "監査人の質問",
  },
};

export const TASK_WORDS: Record<Language, TaskWords> = { en, ja };
