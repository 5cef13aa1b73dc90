// A provider of sign-in as better-auth is told of it: where it was found, and how its tokens are verified.
import type { BetterAuthPlugin } from "better-auth";
import { genericOAuth } from "better-auth/plugins";
import { createRemoteJWKSet } from "jose";
import { LONGEST_NAME, mendedName } from "../names.ts";
import type { Discovered } from "./discovery.ts";
import type { OidcProvider } from "./model.ts";

/** A provider with what it says of itself. */
export interface ReachedProvider extends OidcProvider {
  discovered: Discovered;
}

/** better-auth reads discovery documents itself, however long they are and take; so it is given what was read within limits. */
export const signInPlugins = (reached: readonly ReachedProvider[]) => [
  genericOAuth({ config: reached.map(configOf) }),
  verifyTokens(reached),
];

const configOf = ({ id, clientId, clientSecret, name, discovered }: ReachedProvider) => ({
  providerId: id,
  authorizationUrl: discovered.authorizationEndpoint,
  tokenUrl: discovered.tokenEndpoint,
  ...(discovered.userinfoEndpoint !== undefined && { userInfoUrl: discovered.userinfoEndpoint }),
  clientId,
  clientSecret,
  name: name ?? id,
  scopes: ["openid", "email", "profile"],
  pkce: true,
  accountSubject: ({ profile }: { profile: Record<string, unknown> }) => String(profile.sub ?? ""),
  // No pictures are kept, and nobody here has typed the name.
  mapProfileToUser: (profile: Record<string, unknown>) => ({
    name: mendedName(profile.name ?? profile.email, LONGEST_NAME.person),
    image: undefined,
  }),
  // Signing out ends the session here; what else a person has open at their provider is theirs.
  disableProviderLogout: true,
});

/** Without a document of its own making better-auth verifies no token of a provider: the keys are told to it here. */
const verifyTokens = (reached: readonly ReachedProvider[]): BetterAuthPlugin => ({
  id: "yawara-verified-tokens",
  init: ({ socialProviders }) => {
    for (const { id, clientId, discovered } of reached) {
      const provider = socialProviders.find((each) => each.id === id);
      if (provider === undefined) throw new Error(`sign-in provider ${id} was not taken up`);
      provider.issuer = discovered.issuer;
      provider.requiresIdTokenNonce = true;
      provider.idToken = {
        jwks: createRemoteJWKSet(new URL(discovered.jwksUri)),
        issuer: discovered.issuer,
        audience: clientId,
        algorithms: discovered.algorithms,
      };
    }
  },
});
