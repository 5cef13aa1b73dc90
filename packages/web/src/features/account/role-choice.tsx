// The choice of a role, each with what it may do.
import { type Ref, useId } from "react";
import { ROLES, type Role } from "../../api/types.ts";
import { useWords } from "../../shell/language.ts";
import { BOX } from "../../ui/field.tsx";
import { ACCOUNT_WORDS } from "./words.ts";

export function RoleChoice({ chosen, ref }: { chosen: Role; ref?: Ref<HTMLSelectElement> }) {
  const words = useWords(ACCOUNT_WORDS);
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-bold text-sm">
        {words.role}
      </label>
      <select ref={ref} id={id} name="role" defaultValue={chosen} className={BOX}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {`${words.roles[role]} – ${words.rolesMean[role]}`}
          </option>
        ))}
      </select>
    </div>
  );
}
