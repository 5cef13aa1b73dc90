// One member of the organisation, with the steps an owner has: another role, or out.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import type { Me, Member, Organisation } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { formatDay } from "../../ui/format-date.ts";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { AuditorScope } from "../register-audit/auditor-scope.tsx";
import { ChangeRole } from "./change-role.tsx";
import { ACCOUNT_WORDS } from "./words.ts";

interface Row {
  of: Member;
  me: Me;
  organisation: Organisation;
  onChanged: (said: string) => void;
  onRemoved: () => void;
}

export function MemberRow({ of: member, me, organisation, onChanged, onRemoved }: Row) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const { user, role, since } = member;
  const [step, take] = useState<"role" | "removal">();
  const roleOpener = useReturnFocus(step === "role");
  const removalOpener = useReturnFocus(step === "removal");
  const close = () => take(undefined);
  return (
    <li className="border-line border-b py-2 first:border-t">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <div className="min-w-0 flex-1 basis-48">
          <p>
            <b className="wrap-anywhere">{user.name}</b> <span className="inline-block">{words.roles[role]}</span>
          </p>
          <p className="wrap-anywhere text-muted text-sm">{user.email}</p>
          <p className="text-muted text-sm">{words.since(formatDay(since, language))}</p>
        </div>
        {me.role === "owner" && step === undefined && (
          <div className="-mx-2 flex flex-wrap">
            <Button
              ref={roleOpener}
              look="plain"
              className="px-2!"
              aria-label={words.changeRoleOf(user.name)}
              onClick={() => take("role")}
            >
              {words.changeRole}
            </Button>
            {user.id !== me.user.id && (
              <Button
                ref={removalOpener}
                look="plain"
                className="px-2!"
                aria-label={words.removeMemberNamed(user.name)}
                onClick={() => take("removal")}
              >
                {words.removeMember}
              </Button>
            )}
          </div>
        )}
      </div>
      {me.role === "owner" && role === "auditor" && <AuditorScope of={member} organisation={organisation} />}
      {step === "role" && (
        <ChangeRole
          of={member}
          organisation={organisation}
          onChanged={(changed) => onChanged(words.roleChanged(user.name, words.roles[changed]))}
          onDone={close}
        />
      )}
      {step === "removal" && <Removal of={member} organisation={organisation} onKeep={close} onRemoved={onRemoved} />}
    </li>
  );
}

function Removal({
  of: { id, user },
  organisation,
  onKeep,
  onRemoved,
}: {
  of: Member;
  organisation: Organisation;
  onKeep: () => void;
  onRemoved: () => void;
}) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const asked = { memberIdOrEmail: id, organizationId: organisation.id };
  const { send, refused } = useChange(() => ask<object>(language, "POST", "auth/organization/remove-member", asked));
  const remove = async () => {
    if ((await send(undefined)) !== undefined) onRemoved();
  };
  return (
    <Confirm
      about={words.removeMemberNamed(user.name)}
      question={words.removeMemberSure(user.name)}
      no={words.removeMemberNo}
      yes={words.removeMember}
      refused={refused}
      onNo={onKeep}
      onYes={() => void remove()}
    />
  );
}
