// A small provider of sign-in by OpenID Connect, the real thing over HTTP: for the register's test, and for the screen's.
/// <reference path="./oidc-provider.d.ts" />
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { vi } from "vitest";

/** Whom the provider knows, by the login typed there. */
const PEOPLE: Record<string, { email: string; email_verified: boolean; name: string }> = {
  aoi: { email: "aoi@example.org", email_verified: true, name: "Aoi" },
  twin: { email: "twin@example.org", email_verified: true, name: "Twin" },
  liar: { email: "aoi@example.org", email_verified: false, name: "Liar" },
};
/** What the provider and the register both know of each other. */
export const CLIENT = { clientId: "yawara", clientSecret: "a secret between the two of them" };

/** What a provider that is down answers with. */
export const refuse = (_: unknown, response: { writeHead(status: number): { end(): void } }): void =>
  response.writeHead(503).end();

/** Listens on a free port of this machine; gives the address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * A provider that asks for a login and for consent on pages of its own, as they do. A strict one tells the address only where
 * it is asked about the person, others in the token at once.
 */
export function providerAt(issuer: string, redirect: string, authorised: URLSearchParams[], strict: boolean) {
  // It reminds of what it would need beyond a test.
  const reminders = vi.spyOn(console, "warn").mockImplementation(() => {});
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirect],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: strict,
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...PEOPLE[sub]! }) }),
    cookies: { keys: ["only for tests"] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  reminders.mockRestore();
  const answer = provider.callback();
  return (...[request, response]: Parameters<typeof answer>) => {
    const url = new URL(request.url!, issuer);
    if (url.pathname === "/auth") authorised.push(url.searchParams);
    return answer(request, response);
  };
}
