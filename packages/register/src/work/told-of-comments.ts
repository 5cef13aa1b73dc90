// Who is told of a comment: those it names with an @, and those who answer for what it is about.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { notifyPeople } from "../notices/notify.ts";
import type { CommentOf } from "./model.ts";

type Db = Kysely<Tables>;

interface Person {
  id: string;
  name: string;
  email: string | null;
}

/** Tells them; who is named is told of that, and not of the comment as well. */
export async function tellOfComment(db: Db, of: CommentOf, text: string): Promise<void> {
  const isTask = "task" in of;
  const object = isTask ? of.task : of.subject;
  const { rows } = await sql<{ subject: string | null; people: string[] }>`
    ${
      isTask
        ? sql`select subject_id as subject, array_remove(array[owner_id], null) as people from yawara.task where id = ${object}`
        : sql`select id as subject, array_remove(array[owner_id, reviewer_id], null) as people from yawara.subject where id = ${object}`
    }`.execute(db);
  const { subject, people } = rows[0]!;
  const named = await mentionedIn(db, text);
  const telling = (persons: readonly string[]) => persons.map((person) => ({ person, object, subject }));
  await notifyPeople(db, "mention", isTask ? "task" : "subject", telling(named));
  await notifyPeople(db, "comment", isTask ? "task" : "subject", telling(people.filter((id) => !named.includes(id))));
}

async function mentionedIn(db: Db, text: string): Promise<string[]> {
  if (!/[@＠]/.test(text)) return [];
  const { rows } = await sql<Person>`
    select id, name, email from yawara.person
    where not removed and email is not null
      and (strpos(${plain(text)}, '@' || lower(normalize(name, NFKC))) > 0 or strpos(${plain(text)}, '@' || email) > 0)`.execute(
    db,
  );
  return mentioned(text, rows);
}

/** Width and case aside. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Those a text names: `@` and a name or an address; where one name begins another, the longer one is meant. */
function mentioned(text: string, people: readonly Person[]): string[] {
  const calls = people.flatMap(({ id, name, email }) =>
    [name, email].flatMap((call) => (call === null || call === "" ? [] : [{ id, call: `@${plain(call)}` }])),
  );
  calls.sort((a, b) => b.call.length - a.call.length);
  const found = new Set<string>();
  let rest = plain(text);
  for (const { call } of calls) {
    if (!rest.includes(call)) continue;
    for (const same of calls) if (same.call === call) found.add(same.id);
    rest = rest.replaceAll(call, " ");
  }
  return [...found];
}
