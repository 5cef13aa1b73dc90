// Who belongs to the organisation and as what; an owner changes roles, removes members and invites others.
import { useRef, useState } from "react";
import { useMembers } from "../../api/queries.ts";
import { Away } from "../../api/refusal.tsx";
import type { Me, Organisation } from "../../api/types.ts";
import { useWords } from "../../shell/language.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { Invitations } from "./invitations.tsx";
import { MemberRow } from "./member-row.tsx";
import { ACCOUNT_WORDS } from "./words.ts";

export function Members({ me, organisation }: { me: Me; organisation: Organisation }) {
  const words = useWords(ACCOUNT_WORDS);
  const { data: members, isError, refetch } = useMembers(organisation.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const [told, tell] = useState("");
  const gone = (said: string) => {
    tell(said);
    heading.current?.focus();
  };
  return (
    <Section title={words.members} heading={heading}>
      {members === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />)}
      <ul>
        {members?.map((member) => (
          <MemberRow
            key={member.id}
            of={member}
            me={me}
            organisation={organisation}
            onChanged={tell}
            onRemoved={() => gone(words.memberRemoved(member.user.name))}
          />
        ))}
      </ul>
      <p role="status" className="wrap-anywhere">
        {told}
      </p>
      {me.role === "owner" && (
        <Invitations organisation={organisation} onWithdrawn={(email) => gone(words.withdrawn(email))} />
      )}
    </Section>
  );
}
