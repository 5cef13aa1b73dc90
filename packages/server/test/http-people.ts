// People before the server: each with cookies of their own, signed up and brought into an organisation over HTTP.
import { PASSWORD } from "../../register/test/browser.ts";
import type { Served } from "./http-serving.ts";

export interface Person {
  name: string;
  headers: Record<string, string>;
  send: (method: string, path: string, body?: unknown) => Promise<Response>;
}

let addresses = 0;

/** A browser that nobody has signed in with yet, at an address of its own: sign-in is limited by it. The server stands behind a proxy that names it. */
export function stranger(server: Served, name = "stranger"): Person {
  const cookies = new Map<string, string>();
  const address = `192.0.2.${++addresses}`;
  const person: Person = {
    name,
    headers: {},
    send: async (method, path, body) => {
      const response = await fetch(server.url + path, {
        method,
        headers: {
          ...person.headers,
          ...(body !== undefined && { "content-type": "application/json" }),
          origin: server.url,
          "x-forwarded-for": address,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [, cookie, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        cookies.set(cookie!, value!);
      }
      if (cookies.size > 0) person.headers = { cookie: [...cookies].map((one) => one.join("=")).join("; ") };
      return response;
    },
  };
  return person;
}

/** Signs a person up: owner of an organisation of that name. */
export async function signedUp(server: Served, name: string): Promise<Person> {
  const person = stranger(server, name);
  const email = `${name}@example.org`;
  await done(person.send("POST", "/api/auth/sign-up/email", { name, email, password: PASSWORD }));
  return person;
}

/** Signs a person up who then works in the organisation of another, with a role. */
export async function member(server: Served, owner: Person, role: string): Promise<Person> {
  const guest = await signedUp(server, `${role}-of-${owner.name}`);
  const { organisation } = await done<{ organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
  const { user } = await done<{ user: { email: string } }>(guest.send("GET", "/api/v1/me"));
  const organizationId = organisation.id;
  const { id } = await done<{ id: string }>(
    owner.send("POST", "/api/auth/organization/invite-member", { email: user.email, role, organizationId }),
  );
  await done(guest.send("POST", "/api/auth/organization/accept-invitation", { invitationId: id }));
  await done(guest.send("POST", "/api/auth/organization/set-active", { organizationId }));
  return guest;
}

/** The JSON of an answer that has to have gone well. */
export async function done<Value>(response: Promise<Response>): Promise<Value> {
  const answer = await response;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Value;
}
