// Who belongs to the organisation and as what; an owner invites others, by a link to pass on.
import { useLanguage, useWords } from "../shell/language.ts";
import { Loading } from "../ui/states.tsx";
import { Invite } from "./invite.tsx";
import { dayOf } from "./moments.ts";
import { Away } from "./refusal.tsx";
import { Section } from "./section.tsx";
import type { Me, Organisation } from "./served.ts";
import { useMembers } from "./use-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";

export function Members({ me, organisation }: { me: Me; organisation: Organisation }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const { data: members, isError, refetch } = useMembers(organisation.id);
  return (
    <Section title={words.members}>
      {members === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />)}
      <ul>
        {members?.map(({ user, role, since }) => (
          <li key={user.id} className="border-line border-b py-2 first:border-t">
            <p className="wrap-anywhere">
              <b>{user.name}</b> {words.roles[role]}
            </p>
            <p className="wrap-anywhere text-muted text-sm">
              {user.email} · {words.since(dayOf(since, language))}
            </p>
          </li>
        ))}
      </ul>
      {me.role === "owner" && <Invite organisation={organisation} />}
    </Section>
  );
}
