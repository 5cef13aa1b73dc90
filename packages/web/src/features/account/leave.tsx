// Leaving the organisation one works in, whatever one's role there; the server keeps its last owner.
import { useState } from "react";
import { ask, isRefused } from "../../api/client.ts";
import type { Organisation } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { ACCOUNT_WORDS } from "./words.ts";

export function Leave({
  organisation,
  others,
  onLeft,
}: {
  organisation: Organisation;
  /** Where else one belongs: the only other one is worked in next. */
  others: readonly Organisation[];
  onLeft: () => void;
}) {
  const language = useLanguage();
  const words = useWords(ACCOUNT_WORDS);
  const [asking, askSure] = useState(false);
  const opener = useReturnFocus(asking);
  const { send, refused } = useChange(async () => {
    const left = await ask<object>(language, "POST", "auth/organization/leave", { organizationId: organisation.id });
    const [next, ...more] = others;
    if (isRefused(left) || next === undefined || more.length > 0) return left;
    await ask<object>(language, "POST", "auth/organization/set-active", { organizationId: next.id });
    return left;
  }, "me");
  const leave = async () => {
    if ((await send(undefined)) !== undefined) onLeft();
  };
  if (!asking)
    return (
      <button ref={opener} type="button" className="link min-h-11" onClick={() => askSure(true)}>
        {words.leave}
      </button>
    );
  return (
    <div className="w-full">
      <Confirm
        about={words.leave}
        question={words.leaveSure(organisation.name)}
        no={words.stay}
        yes={words.leave}
        refused={refused}
        onNo={() => askSure(false)}
        onYes={() => void leave()}
      />
    </div>
  );
}
