// The form that gives a member another role: chosen first, sent by a button.
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import type { Member, Organisation, Role } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Meanwhile } from "../register/edited-row.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { ACCOUNT_WORDS } from "./words.ts";

export function ChangeRole({
  of: { id, user, role },
  organisation,
  onChanged,
  onDone,
}: {
  of: Member;
  organisation: Organisation;
  onChanged: (role: Role) => void;
  onDone: () => void;
}) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  // An owner may change their own role too, and what they see with it.
  const [base, setBase] = useState(role);
  const [wanted, want] = useState(role);
  const { send, refused } = useChange(({ chosen, expected }: { chosen: Role; expected: Role }) => {
    const asked = { memberId: id, role: chosen, expected, organizationId: organisation.id };
    return ask<object>(language, "POST", "auth/organization/update-member-role", asked);
  }, "both");
  const isConflict = refused?.refused === "conflict" && role !== base;
  const give = async (chosen: Role, expected: Role) => {
    want(chosen);
    setBase(expected);
    if (chosen !== expected && (await send({ chosen, expected })) === undefined) return;
    if (chosen !== expected) onChanged(chosen);
    onDone();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isConflict) await give(new FormData(event.currentTarget).get("role") as Role, base);
  };
  return (
    <form
      noValidate
      method="post"
      aria-label={words.changeRoleOf(user.name)}
      className="mt-2 max-w-md space-y-2 border-line border-l-2 pl-4"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <RoleChoice ref={first} chosen={wanted} />
      {isConflict ? (
        <Meanwhile
          sides={{ before: { role: base }, now: { role }, mine: { role: wanted } }}
          fields={[{ field: "role", label: words.role, say: (one) => words.roles[one as Role] }]}
          onTheirs={onDone}
          onMine={() => void give(wanted, role)}
        />
      ) : (
        <>
          <Refusal of={refused} />
          <div className="flex flex-wrap gap-2">
            <Button look="filled" type="submit">
              {words.changeRole}
            </Button>
            <Button onClick={onDone}>{words.cancel}</Button>
          </div>
        </>
      )}
    </form>
  );
}
